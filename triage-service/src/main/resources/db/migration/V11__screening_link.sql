-- A link in a mail, by which a patient without an account answers one screening, until it expires. Its id is made here,
-- never by a caller, so that it is one for all clinics; the mail it is for is named by whoever asks.
create table screening_link (
    clinic text not null,
    id uuid not null,
    mail uuid not null,
    screening uuid not null,
    patient uuid not null,
    requested_at timestamptz not null,
    requested_by text not null,
    expires_at timestamptz not null,
    primary key (clinic, id),
    unique (id),
    unique (clinic, mail),
    foreign key (clinic, screening) references screening (clinic, id)
);
create index screening_link_screening on screening_link (clinic, screening);

-- SHA-256 of each secret that was handed out for it: a mail that was perhaps taken before a crash keeps its secret when
-- another is sent.
create table screening_link_secret (
    clinic text not null,
    hash text not null,
    link uuid not null,
    made_at timestamptz not null,
    primary key (clinic, hash),
    unique (hash),
    foreign key (clinic, link) references screening_link (clinic, id)
);
create index screening_link_secret_link on screening_link_secret (clinic, link);

alter table screening_link enable row level security;
alter table screening_link force row level security;
create policy own_clinic on screening_link using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table screening_link_secret enable row level security;
alter table screening_link_secret force row level security;
create policy own_clinic on screening_link_secret using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert on screening_link, screening_link_secret to ${appRole};

-- Who follows a link is nobody yet: these say whose link it is, and nothing else. FORCE binds the owner too, hence the
-- policies that let the owner (as whom the functions run) read what they need.
create policy owner_reads on screening_link for select to current_role using (true);
create policy owner_reads on screening_link_secret for select to current_role using (true);

create function screening_link_behind(p_hash text, p_now timestamptz)
    returns table (clinic text, link uuid, screening uuid, patient uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select l.clinic, l.id, l.screening, l.patient
    from screening_link_secret s join screening_link l on l.clinic = s.clinic and l.id = s.link
    where s.hash = p_hash and l.expires_at > p_now
$$;
revoke all on function screening_link_behind(text, timestamptz) from public;
grant execute on function screening_link_behind(text, timestamptz) to ${appRole};

-- For whoever sends the mail: it asks for a secret by the link's id.
create function screening_link_known(p_link uuid, p_now timestamptz)
    returns table (clinic text, link uuid, screening uuid, patient uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select l.clinic, l.id, l.screening, l.patient from screening_link l where l.id = p_link and l.expires_at > p_now
$$;
revoke all on function screening_link_known(uuid, timestamptz) from public;
grant execute on function screening_link_known(uuid, timestamptz) to ${appRole};
