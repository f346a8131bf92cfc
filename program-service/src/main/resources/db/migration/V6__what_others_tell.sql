-- What triage and the portal tell: screenings, holds, sessions, symptoms. No row needs another one to be there first,
-- so that facts may come in any order, and twice.

-- The latest screening, and the epoch below which every clearance of the patient is dead.
create table patient_standing (
    clinic text not null,
    patient uuid not null,
    screening uuid,
    screening_epoch bigint,
    level text,
    status text,
    completed_at timestamptz,
    valid_until timestamptz,
    revoked_epoch bigint,
    revoked_reason text,
    revoked_at timestamptz,
    primary key (clinic, patient)
);

-- Placed and lifted may come in either order.
create table triage_hold (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    reason text,
    explanation text,
    level text,
    rule text,
    placed_at timestamptz,
    lifted_at timestamptz,
    lifted_by text,
    lifted_reason text,
    primary key (clinic, id)
);
create index triage_hold_of_patient on triage_hold (clinic, patient);

create table session_record (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    program uuid not null,
    version int not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    local_date date not null,
    zone text not null,
    synced_at timestamptz,
    effort int,
    primary key (clinic, id)
);
create index session_of_patient on session_record (clinic, patient, local_date);

create table session_item (
    clinic text not null,
    session uuid not null,
    place int not null,
    patient uuid not null,
    program uuid not null,
    item uuid not null,
    technique text,
    local_date date not null,
    synced_at timestamptz,
    sets_done int,
    repetitions_done int,
    seconds_done int,
    outcome text not null,
    skip_reason text,
    evidence text,
    primary key (clinic, session, place)
);
create index session_item_of_patient on session_item (clinic, patient, local_date)
    include (program, item, sets_done, repetitions_done, seconds_done, outcome, synced_at);

create table symptom_report (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    session uuid,
    program uuid,
    phase text not null,
    pain_before int,
    pain_after int,
    location_before text,
    location_after text,
    flags text not null check (flags is json array),
    stop_reason text,
    reported_at timestamptz not null,
    local_date date not null,
    primary key (clinic, id)
);
create index symptom_of_patient on symptom_report (clinic, patient, reported_at);

create table check_in_record (
    clinic text not null,
    id uuid not null,
    session uuid,
    patient uuid not null,
    program uuid,
    phase text not null,
    decision text not null,
    checked_at timestamptz not null,
    primary key (clinic, id)
);
create index check_in_of_patient on check_in_record (clinic, patient, checked_at);

-- Why a clinician should look: one row per cause, and the causes of one patient and day are one alert.
create table alert_cause (
    clinic text not null,
    cause uuid not null,
    alert uuid not null,
    patient uuid not null,
    level text not null check (level in ('immediate', 'same_day', 'next_working_day', 'routine')),
    code text not null,
    sentence text not null,
    raised_at timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    acknowledged_by_name text,
    note text,
    primary key (clinic, cause),
    check ((acknowledged_at is null) = (note is null))
);
create index alert_open on alert_cause (clinic, alert) where acknowledged_at is null;
create index alert_of_patient on alert_cause (clinic, patient, raised_at);
create index alert_causes on alert_cause (clinic, alert);

alter table patient_standing enable row level security;
alter table patient_standing force row level security;
create policy own_clinic on patient_standing using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table triage_hold enable row level security;
alter table triage_hold force row level security;
create policy own_clinic on triage_hold using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table session_record enable row level security;
alter table session_record force row level security;
create policy own_clinic on session_record using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table session_item enable row level security;
alter table session_item force row level security;
create policy own_clinic on session_item using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table symptom_report enable row level security;
alter table symptom_report force row level security;
create policy own_clinic on symptom_report using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table check_in_record enable row level security;
alter table check_in_record force row level security;
create policy own_clinic on check_in_record using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table alert_cause enable row level security;
alter table alert_cause force row level security;
create policy own_clinic on alert_cause using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, update on patient_standing, triage_hold, alert_cause to ${appRole};
grant select, insert on session_record, session_item, symptom_report, check_in_record to ${appRole};
