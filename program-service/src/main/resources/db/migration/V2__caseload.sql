-- The patients of each clinic and the invitations they were sent. Runs as the owner.

create table patient (
    clinic text not null,
    id uuid not null,
    name text not null,
    email text not null,
    born_on date,
    problem text,
    registered_at timestamptz not null,
    registered_by text not null,
    -- The sign-in a patient made with an invitation; of two, the later acceptance wins, whatever order they come in.
    account text,
    accepted_at timestamptz,
    primary key (clinic, id)
);
create index patient_by_name on patient (clinic, lower(name), id);

create table invitation (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    sent_at timestamptz not null,
    sent_by text not null,
    expires_at timestamptz not null,
    primary key (clinic, id),
    foreign key (clinic, patient) references patient (clinic, id)
);
create index invitation_of_patient on invitation (clinic, patient, sent_at);

alter table patient enable row level security;
alter table patient force row level security;
create policy own_clinic on patient using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table invitation enable row level security;
alter table invitation force row level security;
create policy own_clinic on invitation using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, update on patient to ${appRole};
grant select, insert on invitation to ${appRole};
