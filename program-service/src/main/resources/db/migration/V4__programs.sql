-- A program: its draft, its course, and the released versions that nobody can change any more.

create table program (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    title text not null,
    greeting text,
    items text not null check (items is json array),
    -- Counts the edits of the draft; who saves names the one he saw, so that nothing is overwritten unseen.
    revision int not null,
    draft text not null check (draft in ('none', 'open', 'screening-due', 'cleared')),
    course text not null check (course in ('unreleased', 'running', 'ended')),
    released_version int,
    clearance text,
    clearance_token text,
    -- What the token says, for the screens; the gate reads the token itself.
    clearance_level text,
    clearance_hash text,
    clearance_epoch bigint,
    clearance_expires_at timestamptz,
    held_at timestamptz,
    held_by text,
    held_reason text,
    ended_at timestamptz,
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (clinic, id),
    unique (clinic, id, patient),
    foreign key (clinic, patient) references patient (clinic, id),
    check (course <> 'running' or released_version is not null),
    check (course <> 'unreleased' or released_version is null),
    check ((clearance is null) = (clearance_token is null)),
    check (draft <> 'cleared' or clearance is not null)
);
create index program_of_patient on program (clinic, patient);

-- While a clinician held a program nothing was due.
create table program_hold (
    clinic text not null,
    id uuid not null,
    program uuid not null,
    patient uuid not null,
    reason text not null,
    held_at timestamptz not null,
    held_by text not null,
    resumed_at timestamptz,
    resumed_by text,
    resumed_reason text,
    primary key (clinic, id),
    foreign key (clinic, program, patient) references program (clinic, id, patient)
);
create unique index program_held_once on program_hold (clinic, program) where resumed_at is null;
create index program_hold_of_patient on program_hold (clinic, patient);

alter table program enable row level security;
alter table program force row level security;
create policy own_clinic on program using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table program_hold enable row level security;
alter table program_hold force row level security;
create policy own_clinic on program_hold using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, update on program, program_hold to ${appRole};
