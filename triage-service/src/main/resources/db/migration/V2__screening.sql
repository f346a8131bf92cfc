-- Patients as their clinic registered them, the accounts linked to them, and the counter that ends older clearances.
create table patient (
    clinic text not null,
    id uuid not null,
    name text not null,
    primary key (clinic, id)
);

create table patient_account (
    clinic text not null,
    account text not null,
    patient uuid not null,
    linked_at timestamptz not null,
    primary key (clinic, account)
);

-- One row per patient; whoever changes what may be released locks it first.
create table patient_epoch (
    clinic text not null,
    patient uuid not null,
    epoch bigint not null,
    primary key (clinic, patient)
);

-- A screening, with the versions of questions and rules it was begun with.
create table screening (
    clinic text not null,
    id uuid not null,
    patient uuid not null,
    status text not null check (status in ('open', 'complete', 'superseded')),
    level text not null,
    instrument text not null,
    instrument_hash text not null,
    ruleset text not null,
    ruleset_hash text not null,
    started_at timestamptz not null,
    started_by text not null,
    completed_at timestamptz,
    completed_by text,
    release_until timestamptz,
    valid_until timestamptz,
    primary key (clinic, id),
    foreign key (clinic, patient) references patient (clinic, id),
    check ((status = 'complete') = (completed_at is not null and valid_until is not null))
);
create index screening_patient on screening (clinic, patient, started_at desc);
-- At most one is being answered: a newer one supersedes it.
create unique index screening_open on screening (clinic, patient) where status = 'open';

create table answer (
    clinic text not null,
    id uuid not null,
    screening uuid not null,
    key text not null,
    value text not null,
    answered_at timestamptz not null,
    answered_by text not null,
    primary key (clinic, id),
    unique (clinic, screening, key),
    foreign key (clinic, screening) references screening (clinic, id)
);

-- Why a caution does not stand in the way, in a clinician's words. Nothing is overwritten: the latest counts.
create table rationale (
    clinic text not null,
    id uuid not null,
    screening uuid not null,
    rule text not null,
    words text not null check (length(words) >= 30),
    written_at timestamptz not null,
    written_by text not null,
    primary key (clinic, id),
    foreign key (clinic, screening) references screening (clinic, id)
);
create index rationale_screening on rationale (clinic, screening, rule, written_at);

alter table patient enable row level security;
alter table patient force row level security;
create policy own_clinic on patient using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table patient_account enable row level security;
alter table patient_account force row level security;
create policy own_clinic on patient_account using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table patient_epoch enable row level security;
alter table patient_epoch force row level security;
create policy own_clinic on patient_epoch using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table screening enable row level security;
alter table screening force row level security;
create policy own_clinic on screening using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table answer enable row level security;
alter table answer force row level security;
create policy own_clinic on answer using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table rationale enable row level security;
alter table rationale force row level security;
create policy own_clinic on rationale using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, update on patient, patient_account, patient_epoch, screening to ${appRole};
grant select, insert on rationale to ${appRole};
grant select, insert, update, delete on answer to ${appRole};

-- A completed screening is a record: neither it nor its answers change any more.
create function screening_is_fixed() returns trigger language plpgsql as $$
begin
    if old.status <> 'open' then
        raise exception 'a screening that is not open does not change' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger fixed_screening before update on screening for each row execute function screening_is_fixed();

create function answer_is_fixed() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from screening s
                   where s.clinic = coalesce(new.clinic, old.clinic) and s.id = coalesce(new.screening, old.screening)
                     and s.status = 'open') then
        raise exception 'the answers of a screening that is not open do not change' using errcode = '23514';
    end if;
    return coalesce(new, old);
end
$$;
create trigger fixed_answer before insert or update or delete on answer
    for each row execute function answer_is_fixed();

-- Accounts of patients stand in their clinic beside those of its people.
drop view standing;
create view standing with (security_invoker = true) as
    select clinic, account, role, null::uuid as patient from member
    union all
    select clinic, account, 'patient', patient from patient_account;
grant select on standing to ${appRole};
