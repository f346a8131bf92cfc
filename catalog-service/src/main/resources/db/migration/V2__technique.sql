-- Techniques and their revisions. clinic is the owner: '*' is the installation's core catalog, readable by every clinic.

-- Both are trusted: the owner of the database may create them.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table technique (
    clinic text not null,
    id text not null,
    revision integer not null check (revision > 0),
    retired boolean not null default false,
    primary key (clinic, id),
    -- Every clinic reads the core beside its own: the form of an id tells them apart, so that the two never meet.
    constraint technique_id_form check (case when clinic = '*' then id ~ '^[a-z][a-z0-9_]{1,59}$' else id ~ '^own-[a-z0-9-]{1,56}$' end)
);

create table technique_revision (
    clinic text not null,
    technique text not null,
    number integer not null check (number > 0),
    hash text not null check (hash ~ '^sha256:[0-9a-f]{64}$'),
    content jsonb not null,
    published_at timestamptz not null,
    -- What search looks at, made once when the revision is written.
    name text not null,
    category text not null,
    position text not null,
    regions text[] not null,
    words text not null,
    lexemes tsvector not null,
    primary key (clinic, technique, number),
    foreign key (clinic, technique) references technique (clinic, id)
);
-- There is no index on words or lexemes on purpose: under row-level security PostgreSQL may not use one, because the
-- operators of pg_trgm and text search are not leakproof. The primary key narrows a search to the core and one clinic.

-- A program pins a revision, so what is behind its number can never change. By statement, so that truncate is refused
-- too and nobody has to see a row to be told no.
create function technique_revision_is_fixed() returns trigger language plpgsql as $$
begin
    raise exception 'A published revision of a technique is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger technique_revision_is_fixed before update or delete or truncate on technique_revision
    for each statement execute function technique_revision_is_fixed();

-- Read: the core and one's own. Write: only one's own. Nobody bound: nothing, the core included.
alter table technique enable row level security;
alter table technique force row level security;
create policy core_and_own on technique for select
    using (clinic in ('*', current_setting('app.clinic', true))
        and coalesce(current_setting('app.clinic', true), '') not in ('', '-none-'));
create policy add_own on technique for insert with check (clinic = nullif(current_setting('app.clinic', true), ''));
create policy change_own on technique for update
    using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table technique_revision enable row level security;
alter table technique_revision force row level security;
create policy core_and_own on technique_revision for select
    using (clinic in ('*', current_setting('app.clinic', true))
        and coalesce(current_setting('app.clinic', true), '') not in ('', '-none-'));
create policy add_own on technique_revision for insert
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, update (revision, retired) on technique to ${appRole};
grant select, insert on technique_revision to ${appRole};
