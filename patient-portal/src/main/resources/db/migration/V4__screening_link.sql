-- Links to the clinic's questions, for patients without an account, as the program service asks for them; id is the mail's.
create table screening_link (
    clinic text not null,
    id uuid not null,
    link uuid not null,
    screening uuid not null,
    patient uuid not null,
    name text not null,
    email text not null,
    clinic_name text not null,
    expires_at timestamptz not null,
    sent_at timestamptz,
    attempts int not null default 0,
    next_attempt_at timestamptz,
    primary key (clinic, id)
);
create index screening_link_unsent on screening_link (next_attempt_at) where sent_at is null;

-- SHA-256 of the secret in each mail: a mail that was perhaps taken before a crash keeps its link when another is sent.
create table screening_link_secret (
    clinic text not null,
    hash text not null,
    mail uuid not null,
    primary key (clinic, hash),
    unique (hash),
    foreign key (clinic, mail) references screening_link (clinic, id)
);

alter table screening_link enable row level security;
alter table screening_link force row level security;
create policy own_clinic on screening_link using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table screening_link_secret enable row level security;
alter table screening_link_secret force row level security;
create policy own_clinic on screening_link_secret using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, update on screening_link to ${appRole};
grant select, insert on screening_link_secret to ${appRole};

-- Who follows a link is nobody yet: this says whose link it is, and nothing else, as invitation_behind does.
create policy owner_reads on screening_link_secret for select to current_role using (true);
create function screening_link_behind(p_hash text) returns table (clinic text, mail uuid)
    language sql stable security definer set search_path = pg_catalog, public as
    $$ select s.clinic, s.mail from screening_link_secret s where s.hash = p_hash $$;
revoke all on function screening_link_behind(text) from public;
grant execute on function screening_link_behind(text) to ${appRole};

-- The same for the sender of mails, who works for all clinics.
create policy owner_reads on screening_link for select to current_role using (true);
create function screening_links_waiting(p_now timestamptz) returns table (clinic text, mail uuid)
    language sql stable security definer set search_path = pg_catalog, public as
    $$ select l.clinic, l.id from screening_link l
       where l.sent_at is null and l.expires_at > p_now and (l.next_attempt_at is null or l.next_attempt_at <= p_now)
       order by l.next_attempt_at nulls first limit 50 $$;
revoke all on function screening_links_waiting(timestamptz) from public;
grant execute on function screening_links_waiting(timestamptz) to ${appRole};
