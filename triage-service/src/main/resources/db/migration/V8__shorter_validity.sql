-- For how many days a clinic lets a screening count: at most as long as the core. The latest row is in force.
create table clinic_validity (
    clinic text not null,
    id uuid not null,
    release_early int not null check (release_early between 1 and 3),
    release_later int not null check (release_later between 1 and 7),
    running_short int not null check (running_short between 1 and 14),
    running_long int not null check (running_long between 1 and 28),
    set_at timestamptz not null,
    set_by text not null,
    primary key (clinic, id)
);
create index clinic_validity_latest on clinic_validity (clinic, set_at desc);

alter table clinic_validity enable row level security;
alter table clinic_validity force row level security;
create policy own_clinic on clinic_validity using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
grant select, insert on clinic_validity to ${appRole};
