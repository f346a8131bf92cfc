-- Screenings that patients are asked to answer at home, as triage tells; a request and its end may come in any order.
create table screening_request (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    requested_at timestamptz,
    ended_at timestamptz,
    primary key (clinic, id)
);
create index screening_request_patient on screening_request (clinic, patient);

alter table screening_request enable row level security;
alter table screening_request force row level security;
create policy own_clinic on screening_request using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, update on screening_request to ${appRole};
