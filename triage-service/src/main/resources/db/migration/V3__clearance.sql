-- The keys that seal clearances: of the installation, known to this service alone.
create table signing_key (
    kid text primary key,
    private_key text not null,
    public_key text not null,
    created_at timestamptz not null
);

create table clearance (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    program uuid not null,
    version int not null,
    content_hash text not null,
    screening uuid not null,
    level text not null,
    epoch bigint not null,
    kid text not null references signing_key (kid),
    granted_at timestamptz not null,
    granted_by text not null,
    expires_at timestamptz not null,
    valid_until timestamptz not null,
    revoked_at timestamptz,
    revoked_why text,
    primary key (clinic, id),
    foreign key (clinic, screening) references screening (clinic, id),
    -- Whatever the code thinks: only these levels are ever cleared, and never for longer than a day to release.
    check (level in ('clear', 'caution', 'reviewed')),
    check (expires_at <= granted_at + interval '24 hours')
);
create index clearance_patient on clearance (clinic, patient, epoch);

-- Why a patient's programs are withheld, until a clinician lifts it.
create table hold (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    reason text not null,
    explanation text not null,
    level text not null,
    alert text not null,
    rule text not null,
    epoch bigint not null,
    session uuid,
    placed_at timestamptz not null,
    lifted_at timestamptz,
    lifted_by text,
    lifted_why text,
    screening uuid,
    primary key (clinic, id),
    check ((lifted_at is null) = (screening is null)),
    foreign key (clinic, screening) references screening (clinic, id)
);
create index hold_patient on hold (clinic, patient, placed_at);
create unique index hold_open on hold (clinic, patient, reason) where lifted_at is null;

-- What was decided on a check-in, so that the same one gets the same answer and later ones know the earlier.
create table check_in_decision (
    clinic text not null,
    patient uuid not null,
    id uuid not null,
    session uuid not null,
    program uuid,
    phase text not null check (phase in ('before', 'after')),
    rule text not null,
    decision text not null,
    decided_by text not null,
    pain_before int,
    location_before text,
    pain_after int,
    location_after text,
    last_settled text,
    local_date date not null,
    decided_at timestamptz not null,
    primary key (clinic, patient, id)
);
create index check_in_decision_patient on check_in_decision (clinic, patient, decided_at desc);

alter table clearance enable row level security;
alter table clearance force row level security;
create policy own_clinic on clearance using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table hold enable row level security;
alter table hold force row level security;
create policy own_clinic on hold using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table check_in_decision enable row level security;
alter table check_in_decision force row level security;
create policy own_clinic on check_in_decision using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert on signing_key, check_in_decision to ${appRole};
grant select, insert, update on clearance, hold to ${appRole};
