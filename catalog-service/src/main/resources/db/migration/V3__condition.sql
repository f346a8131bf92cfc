-- The conditions that speak against techniques, and their revisions. They belong to the installation ('*') alone, and every
-- clinic reads them. Which techniques they block or caution is worked out of the load tags and kept nowhere.

create table condition (
    clinic text not null constraint condition_is_the_installations check (clinic = '*'),
    code text not null constraint condition_code_form check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    revision integer not null check (revision > 0),
    primary key (clinic, code)
);

create table condition_revision (
    clinic text not null,
    condition text not null,
    number integer not null check (number > 0),
    hash text not null check (hash ~ '^sha256:[0-9a-f]{64}$'),
    content jsonb not null,
    published_at timestamptz not null,
    -- What search looks at, made once when the revision is written.
    label text not null,
    words text not null,
    lexemes tsvector not null,
    primary key (clinic, condition, number),
    foreign key (clinic, condition) references condition (clinic, code)
);
-- As with techniques there is no index on words or lexemes: row-level security may not use one. The primary key narrows.

-- A clinician's reason for lifting a block answers to what the condition said then, so that can never change. By
-- statement, so that truncate is refused too.
create function condition_revision_is_fixed() returns trigger language plpgsql as $$
begin
    raise exception 'A published revision of a condition is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger condition_revision_is_fixed before update or delete or truncate on condition_revision
    for each statement execute function condition_revision_is_fixed();

-- As with techniques. Read: the core. Write: only the installation, which alone owns any. Nobody bound: nothing.
alter table condition enable row level security;
alter table condition force row level security;
create policy core_and_own on condition for select
    using (clinic in ('*', current_setting('app.clinic', true))
        and coalesce(current_setting('app.clinic', true), '') not in ('', '-none-'));
create policy add_own on condition for insert with check (clinic = nullif(current_setting('app.clinic', true), ''));
create policy change_own on condition for update
    using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table condition_revision enable row level security;
alter table condition_revision force row level security;
create policy core_and_own on condition_revision for select
    using (clinic in ('*', current_setting('app.clinic', true))
        and coalesce(current_setting('app.clinic', true), '') not in ('', '-none-'));
create policy add_own on condition_revision for insert
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, update (revision) on condition to ${appRole};
grant select, insert on condition_revision to ${appRole};
