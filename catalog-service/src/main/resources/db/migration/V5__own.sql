-- A clinic's own techniques and templates: where one was adapted from, and when and why it was retired.

-- A copy's origin is fixed: an id and revision of the core or of the same clinic, readable for as long as the copy is.
alter table technique
    add column adapted_from text,
    add column adapted_revision integer check (adapted_revision > 0),
    add column retired_at timestamptz,
    add column retired_reason text check (char_length(retired_reason) between 1 and 500),
    add constraint technique_origin_whole check ((adapted_from is null) = (adapted_revision is null)),
    add constraint technique_retirement_whole check ((retired_at is null) = (retired_reason is null));
alter table template
    add column adapted_from text,
    add column adapted_revision integer check (adapted_revision > 0),
    add column retired_at timestamptz,
    add column retired_reason text check (char_length(retired_reason) between 1 and 500),
    add constraint template_origin_whole check ((adapted_from is null) = (adapted_revision is null)),
    add constraint template_retirement_whole check ((retired_at is null) = (retired_reason is null));

grant update (retired_at, retired_reason) on technique to ${appRole};
grant update (retired_at, retired_reason) on template to ${appRole};

-- Retiring is final: what a clinic gave up is not offered again, it is copied. Also for whoever may write the column.
create function retired_stays_so() returns trigger language plpgsql as $$
begin
    if old.retired_at is not null
        and row(new.retired, new.retired_at, new.retired_reason, new.revision)
            is distinct from row(old.retired, old.retired_at, old.retired_reason, old.revision) then
        raise exception 'What was retired stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger technique_stays_retired before update on technique for each row execute function retired_stays_so();
create trigger template_stays_retired before update on template for each row execute function retired_stays_so();

-- A clinic counts what it has in use, and looks its names up, through the primary keys, which begin with the clinic.
