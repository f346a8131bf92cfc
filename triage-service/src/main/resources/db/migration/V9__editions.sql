-- What is asked and by which rules it is judged, version by version. It belongs to the installation; a version never
-- changes, and what was withdrawn stays so.
create table red_flag_edition (
    version text primary key,
    place bigint generated always as identity,
    ruleset text not null unique,
    ruleset_hash text not null,
    instrument text not null,
    instrument_hash text not null,
    instrument_text text not null,
    patient_words_text text not null,
    ruleset_text text not null,
    published_at timestamptz not null,
    published_by text not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_why text,
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);

create function edition_is_withdrawn() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null then
        raise exception 'what was withdrawn does not come back' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger withdrawn_edition before update on red_flag_edition
    for each row execute function edition_is_withdrawn();

grant select, insert on red_flag_edition to ${appRole};
grant update (withdrawn_at, withdrawn_by, withdrawn_why) on red_flag_edition to ${appRole};

-- By which edition a clearance was granted: it dies with it.
alter table clearance add column edition text not null default '1.0.0';
alter table clearance alter column edition drop default;
create index clearance_edition on clearance (edition, valid_until) where revoked_at is null;

-- Whose clearances stand on editions that do not. Of all clinics, and nothing but whose: each is then ended in its own.
-- The owner of the tables reads them for this function alone; the app role has no such policy.
create policy whose on clearance for select to current_user using (true);
create function clearances_on(editions text[], now timestamptz, most int)
    returns table (clinic text, patient uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct c.clinic, c.patient from clearance c
    where c.edition = any (editions) and c.revoked_at is null and c.valid_until > now
    limit most
$$;
revoke all on function clearances_on(text[], timestamptz, int) from public;
grant execute on function clearances_on(text[], timestamptz, int) to ${appRole};
