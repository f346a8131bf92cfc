-- Templates to begin a program with, and their revisions. clinic is the owner: '*' is the installation's core catalog,
-- readable by every clinic.

create table template (
    clinic text not null,
    id text not null,
    revision integer not null check (revision > 0),
    retired boolean not null default false,
    primary key (clinic, id),
    -- Every clinic reads the core beside its own: the form of an id tells them apart, so that the two never meet.
    constraint template_id_form check (case when clinic = '*' then id ~ '^TPL-[A-Z0-9][A-Z0-9-]{0,55}$' else id ~ '^own-[a-z0-9-]{1,56}$' end)
);

create table template_revision (
    clinic text not null,
    template text not null,
    number integer not null check (number > 0),
    hash text not null check (hash ~ '^sha256:[0-9a-f]{64}$'),
    content jsonb not null,
    published_at timestamptz not null,
    -- What the list looks at, made once when the revision is written.
    name text not null,
    words text not null,
    primary key (clinic, template, number),
    foreign key (clinic, template) references template (clinic, id)
);
-- As with techniques there is no index on words: row-level security may not use one. The primary key narrows a search to
-- the core and one clinic.

-- A program says which revision of a template it was begun with, so what is behind its number can never change. By
-- statement, so that truncate is refused too.
create function template_revision_is_fixed() returns trigger language plpgsql as $$
begin
    raise exception 'A published revision of a template is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger template_revision_is_fixed before update or delete or truncate on template_revision
    for each statement execute function template_revision_is_fixed();

-- As with techniques. Read: the core and one's own. Write: only one's own. Nobody bound: nothing, the core included.
alter table template enable row level security;
alter table template force row level security;
create policy core_and_own on template for select
    using (clinic in ('*', current_setting('app.clinic', true))
        and coalesce(current_setting('app.clinic', true), '') not in ('', '-none-'));
create policy add_own on template for insert with check (clinic = nullif(current_setting('app.clinic', true), ''));
create policy change_own on template for update
    using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table template_revision enable row level security;
alter table template_revision force row level security;
create policy core_and_own on template_revision for select
    using (clinic in ('*', current_setting('app.clinic', true))
        and coalesce(current_setting('app.clinic', true), '') not in ('', '-none-'));
create policy add_own on template_revision for insert
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, update (revision, retired) on template to ${appRole};
grant select, insert on template_revision to ${appRole};
