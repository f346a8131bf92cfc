-- Invitations, the programs that were released, what withholds them, and what patients did. Runs as the owner.

-- A patient's sign-in in one clinic; id is the patient's, so that a patient has one account in a clinic.
create table patient_account (
    clinic text not null,
    id uuid not null,
    account text not null,
    invitation uuid not null,
    linked_at timestamptz not null,
    primary key (clinic, id),
    unique (clinic, account)
);

create table invitation (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    name text not null,
    email text not null,
    clinic_name text not null,
    expires_at timestamptz not null,
    sent_at timestamptz,
    attempts int not null default 0,
    next_attempt_at timestamptz,
    accepted_at timestamptz,
    account text,
    primary key (clinic, id)
);
create index invitation_unsent on invitation (next_attempt_at) where sent_at is null;

-- SHA-256 of the secret in each mail: a mail that was perhaps taken before a crash keeps its link when another is sent.
create table invitation_secret (
    clinic text not null,
    hash text not null,
    invitation uuid not null,
    primary key (clinic, hash),
    unique (hash),
    foreign key (clinic, invitation) references invitation (clinic, id)
);

-- Versions as they were released: what is shown, and what triage signed for it. Never changed.
create table released_version (
    clinic text not null,
    id uuid not null,
    program uuid not null,
    version int not null check (version >= 1),
    patient uuid not null,
    content text not null,
    content_hash text not null,
    clearance text not null,
    changes text not null,
    released_at timestamptz not null,
    primary key (clinic, id),
    unique (clinic, program, version)
);
create index released_version_patient on released_version (clinic, patient);

-- The latest that is known of a program; the later of two times wins, whatever order they come in.
create table program_standing (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    held_at timestamptz,
    resumed_at timestamptz,
    ended_at timestamptz,
    primary key (clinic, id)
);

create table triage_hold (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    placed_at timestamptz,
    lifted_at timestamptz,
    primary key (clinic, id)
);
create index triage_hold_patient on triage_hold (clinic, patient);

-- The highest epoch that any fact of triage told of a patient; id is the patient's.
create table patient_epoch (
    clinic text not null,
    id uuid not null,
    epoch bigint not null,
    primary key (clinic, id)
);

-- Placed here at once on a danger answer, before triage has answered; over when triage's hold is lifted.
create table local_hold (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    placed_at timestamptz not null,
    lifted_at timestamptz,
    primary key (clinic, id)
);
create index local_hold_patient on local_hold (clinic, patient);

-- Which techniques are of which category, as the catalog says; '*' is the installation's.
create table technique_category (
    clinic text not null,
    technique text not null,
    category text not null,
    primary key (clinic, technique)
);

create table exercise_session (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    program uuid not null,
    version int not null,
    relief boolean not null,
    state text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    local_date date not null,
    zone text not null,
    effort int check (effort between 0 and 10),
    primary key (clinic, id)
);
create index exercise_session_patient on exercise_session (clinic, patient, started_at);

-- What was done of one item in a session; id is made of both, so that saying it twice is once.
create table performance (
    clinic text not null,
    id uuid not null,
    session uuid not null,
    item uuid not null,
    technique text not null,
    place int not null,
    outcome text not null,
    sets_done int not null check (sets_done >= 0),
    repetitions_done int not null check (repetitions_done >= 0),
    seconds_done int not null check (seconds_done >= 0),
    skip_reason text,
    stop_reason text,
    evidence text not null,
    at timestamptz not null,
    primary key (clinic, id),
    unique (clinic, session, item),
    foreign key (clinic, session) references exercise_session (clinic, id)
);

create table check_in (
    clinic text not null,
    id uuid not null,
    session uuid not null,
    patient uuid not null,
    program uuid not null,
    phase text not null check (phase in ('before', 'after')),
    answers text not null,
    decision text not null,
    pain int not null check (pain between 0 and 10),
    location text not null,
    at timestamptz not null,
    primary key (clinic, id),
    unique (clinic, session, phase),
    foreign key (clinic, session) references exercise_session (clinic, id)
);
create index check_in_patient on check_in (clinic, patient, at);

create table symptom_report (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    answers text not null,
    panel text,
    at timestamptz not null,
    primary key (clinic, id)
);

do $$
declare
    owned text;
begin
    foreach owned in array array['patient_account', 'invitation', 'invitation_secret', 'released_version',
        'program_standing', 'triage_hold', 'patient_epoch', 'local_hold', 'exercise_session', 'performance', 'check_in',
        'symptom_report'] loop
        execute format('alter table %I enable row level security', owned);
        execute format('alter table %I force row level security', owned);
        execute format('create policy own_clinic on %I using (clinic = nullif(current_setting(''app.clinic'', true), '''')) '
            || 'with check (clinic = nullif(current_setting(''app.clinic'', true), ''''))', owned);
    end loop;
end
$$;

-- The core catalog is every clinic's to read and the installation's to write.
alter table technique_category enable row level security;
alter table technique_category force row level security;
create policy readable on technique_category for select
    using (clinic in ('*', nullif(current_setting('app.clinic', true), '')));
create policy own_insert on technique_category for insert
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
create policy own_update on technique_category for update
    using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, update on patient_account, invitation, invitation_secret, program_standing, triage_hold,
    patient_epoch, local_hold, technique_category, exercise_session, performance to ${appRole};
grant select, insert on released_version, check_in, symptom_report to ${appRole};

-- Who follows a link is nobody yet: this says whose link it is, and nothing else. FORCE binds the owner too, hence the
-- policy that lets the owner (as whom the function runs) read what the function needs.
create policy owner_reads on invitation_secret for select to current_role using (true);
create function invitation_behind(p_hash text) returns table (clinic text, invitation uuid)
    language sql stable security definer set search_path = pg_catalog, public as
    $$ select s.clinic, s.invitation from invitation_secret s where s.hash = p_hash $$;
revoke all on function invitation_behind(text) from public;
grant execute on function invitation_behind(text) to ${appRole};

-- The same for the sender of mails, who works for all clinics: which invitations wait, and no more of them.
create policy owner_reads on invitation for select to current_role using (true);
create function invitations_waiting(p_now timestamptz) returns table (clinic text, invitation uuid)
    language sql stable security definer set search_path = pg_catalog, public as
    $$ select i.clinic, i.id from invitation i
       where i.sent_at is null and i.accepted_at is null and i.expires_at > p_now
         and (i.next_attempt_at is null or i.next_attempt_at <= p_now)
       order by i.next_attempt_at nulls first limit 50 $$;
revoke all on function invitations_waiting(timestamptz) from public;
grant execute on function invitations_waiting(timestamptz) to ${appRole};

-- Clinicians and patients, each in their clinic.
create or replace view standing with (security_invoker = true) as
    select clinic, account, role, null::uuid as patient from member
    union all
    select clinic, account, 'patient', id from patient_account;
grant select on standing to ${appRole};
