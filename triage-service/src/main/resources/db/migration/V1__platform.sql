-- What the platform needs in every service's database. Each service owns its history: this text is its V1.
-- Runs as the owner; ${appRole} is the role the service works with: neither owner nor allowed to bypass policies.

grant usage on schema public to ${appRole};

-- The clinics of this installation, as their last ClinicConfigured says.
create table clinic_settings (
    clinic text primary key,
    name text not null,
    zone text not null,
    phone text not null,
    emergency_number text not null,
    urgent_number text not null,
    crisis_line text not null
);

create table member (
    clinic text not null,
    account text not null,
    role text not null,
    name text not null,
    primary key (clinic, account, role)
);

-- Facts on their way to Kafka; the relay sends them in the order of seq, which is the order of commits per key.
create table outbox (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    clinic text not null,
    type text not null,
    key text not null,
    payload text not null,
    occurred_at timestamptz not null,
    sent_at timestamptz
);
create index outbox_unsent on outbox (seq) where sent_at is null;

-- Facts that had their effect here.
create table inbox (
    clinic text not null,
    fact text not null,
    type text not null,
    taken_at timestamptz not null,
    primary key (clinic, fact)
);

-- Facts that could not be processed, each with its reason.
create table parked_fact (
    clinic text not null,
    fact text not null,
    key text,
    type text,
    topic text not null,
    reason text not null,
    parked_at timestamptz not null,
    primary key (clinic, fact)
);
create index parked_fact_key on parked_fact (clinic, key);

-- Who did what for whom: insert-only, each row sealed by the hash of the one before it.
create table audit_entry (
    clinic text not null,
    seq bigint not null,
    at timestamptz not null,
    actor text not null,
    actor_role text not null,
    act text not null,
    patient uuid,
    about text,
    previous_hash text not null,
    hash text not null,
    primary key (clinic, seq)
);
create index audit_entry_patient on audit_entry (clinic, patient, seq);

create table audit_head (
    clinic text primary key,
    seq bigint not null,
    hash text not null
);

-- One round trip: the head row is locked until commit, so that the chain cannot fork.
create function audit_append(p_clinic text, p_at timestamptz, p_actor text, p_role text, p_act text, p_patient uuid, p_about text)
    returns void language plpgsql as $$
declare
    head audit_head;
    sealed text;
begin
    insert into audit_head (clinic, seq, hash) values (p_clinic, 0, '') on conflict do nothing;
    select * into head from audit_head where clinic = p_clinic for update;
    sealed := encode(sha256(convert_to(concat_ws('|', head.hash, head.seq + 1, p_clinic,
        to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), p_actor, p_role, p_act,
        coalesce(p_patient::text, ''), coalesce(p_about, '')), 'UTF8')), 'hex');
    insert into audit_entry values (p_clinic, head.seq + 1, p_at, p_actor, p_role, p_act, p_patient, p_about, head.hash, sealed);
    update audit_head set seq = head.seq + 1, hash = sealed where clinic = p_clinic;
end
$$;

alter table clinic_settings enable row level security;
alter table clinic_settings force row level security;
create policy own_clinic on clinic_settings using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table member enable row level security;
alter table member force row level security;
create policy own_clinic on member using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table inbox enable row level security;
alter table inbox force row level security;
create policy own_clinic on inbox using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table parked_fact enable row level security;
alter table parked_fact force row level security;
create policy own_clinic on parked_fact using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy own_clinic on audit_entry using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy own_clinic on audit_head using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

-- A clinic puts its facts in; only the relay reads and marks them, for all clinics.
alter table outbox enable row level security;
alter table outbox force row level security;
create policy own_clinic on outbox for insert with check (clinic = nullif(current_setting('app.clinic', true), ''));
create policy relay_reads on outbox for select using (current_setting('app.clinic', true) = '-relay-');
create policy relay_marks on outbox for update using (current_setting('app.clinic', true) = '-relay-');

grant select, insert, update, delete on clinic_settings, member to ${appRole};
grant select, insert, update on outbox, audit_head to ${appRole};
grant select, insert on inbox, parked_fact, audit_entry to ${appRole};

-- What an account is in a clinic; services with patient accounts replace it with one that knows them too.
create view standing with (security_invoker = true) as
    select clinic, account, role, null::uuid as patient from member;
grant select on standing to ${appRole};
