-- The rules a clinic adds to the core's, version by version. The latest is in force for screenings begun from then on.
create table clinic_rules (
    clinic text not null,
    id uuid not null,
    number int not null check (number > 0),
    rules text not null,
    published_at timestamptz not null,
    published_by text not null,
    primary key (clinic, id),
    unique (clinic, number)
);

alter table clinic_rules enable row level security;
alter table clinic_rules force row level security;
create policy own_clinic on clinic_rules using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
grant select, insert on clinic_rules to ${appRole};

-- The rules in force of every clinic: a new edition must fit them all before it is published.
create policy of_all_clinics on clinic_rules for select to current_user using (true);
create function clinic_rules_in_force() returns table (clinic text, number int, rules text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select distinct on (r.clinic) r.clinic, r.number, r.rules from clinic_rules r order by r.clinic, r.number desc
$$;
revoke all on function clinic_rules_in_force() from public;
grant execute on function clinic_rules_in_force() to ${appRole};

-- Whether a clinic wants to know who could begin without a clinician. The latest row is in force; without one it does not.
create table clinic_self_care (
    clinic text not null,
    id uuid not null,
    allowed boolean not null,
    set_at timestamptz not null,
    set_by text not null,
    primary key (clinic, id)
);
create index clinic_self_care_latest on clinic_self_care (clinic, set_at desc);

alter table clinic_self_care enable row level security;
alter table clinic_self_care force row level security;
create policy own_clinic on clinic_self_care using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
grant select, insert on clinic_self_care to ${appRole};
