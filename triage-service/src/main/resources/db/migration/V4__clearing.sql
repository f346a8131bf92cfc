-- What a reviewer found, excluded and planned about rules that fired, as a clinician recorded it. Never changed.
create table review (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    screening uuid not null,
    ruleset text not null,
    reviewer text not null check (length(reviewer) between 1 and 200),
    profession text not null check (profession in ('doctor', 'advanced-practitioner', 'physiotherapist')),
    reviewed_at timestamptz not null,
    findings text not null check (length(findings) >= 30),
    excluded text not null check (length(excluded) >= 1),
    plan text not null check (length(plan) >= 1),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (clinic, id),
    foreign key (clinic, patient) references patient (clinic, id),
    foreign key (clinic, screening) references screening (clinic, id),
    check (reviewed_at <= recorded_at)
);
create index review_patient on review (clinic, patient, recorded_at);

-- The rules a review speaks for, each with the answers it had fired on: on other answers it says nothing.
create table reviewed_rule (
    clinic text not null,
    id uuid not null,
    review uuid not null,
    rule text not null,
    answers text not null,
    primary key (clinic, id),
    unique (clinic, review, rule),
    foreign key (clinic, review) references review (clinic, id)
);

-- That the answers of a patient once made it an emergency. It outlives its screening; only its withdrawal is ever added.
create table emergency_trigger (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    screening uuid not null,
    rules text not null,
    since timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    primary key (clinic, id),
    foreign key (clinic, screening) references screening (clinic, id),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index emergency_trigger_patient on emergency_trigger (clinic, patient, since);
-- One screening makes one emergency at a time.
create unique index emergency_trigger_screening on emergency_trigger (clinic, screening) where withdrawn_at is null;

-- What the service that received the patient found.
create table emergency_outcome (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    service text not null check (length(service) between 1 and 200),
    assessed_at timestamptz not null,
    outcome text not null check (length(outcome) >= 30),
    plan text not null check (length(plan) >= 1),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (clinic, id),
    foreign key (clinic, patient) references patient (clinic, id),
    check (assessed_at <= recorded_at)
);
create index emergency_outcome_patient on emergency_outcome (clinic, patient, recorded_at);

-- That a second clinician agrees with it.
create table counter_signature (
    clinic text not null,
    id uuid not null,
    outcome uuid not null,
    signed_at timestamptz not null,
    signed_by text not null,
    primary key (clinic, id),
    unique (clinic, outcome),
    foreign key (clinic, outcome) references emergency_outcome (clinic, id)
);

create function counter_signature_is_anothers() returns trigger language plpgsql as $$
begin
    if exists (select 1 from emergency_outcome o
               where o.clinic = new.clinic and o.id = new.outcome and o.recorded_by = new.signed_by) then
        raise exception 'an outcome is counter-signed by somebody else' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger anothers_counter_signature before insert on counter_signature
    for each row execute function counter_signature_is_anothers();

-- What was withdrawn stays so, and nothing else of it changes.
create function emergency_trigger_is_fixed() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null then
        raise exception 'an emergency that was withdrawn does not change' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger fixed_emergency_trigger before update on emergency_trigger
    for each row execute function emergency_trigger_is_fixed();

alter table review enable row level security;
alter table review force row level security;
create policy own_clinic on review using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table reviewed_rule enable row level security;
alter table reviewed_rule force row level security;
create policy own_clinic on reviewed_rule using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table emergency_trigger enable row level security;
alter table emergency_trigger force row level security;
create policy own_clinic on emergency_trigger using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table emergency_outcome enable row level security;
alter table emergency_outcome force row level security;
create policy own_clinic on emergency_outcome using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table counter_signature enable row level security;
alter table counter_signature force row level security;
create policy own_clinic on counter_signature using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert on review, reviewed_rule, emergency_trigger, emergency_outcome, counter_signature to ${appRole};
grant update (withdrawn_at, withdrawn_by) on emergency_trigger to ${appRole};
