-- The gate, as the database sees it. A row of program_version IS a released version. It exists only together with the
-- use of one clearance for the same clinic, patient, program, version and content; both are written once, in one
-- transaction, and neither can be changed afterwards by anybody, the owner included.

create table clearance_use (
    clinic text not null,
    clearance text not null,
    patient uuid not null,
    program uuid not null,
    version int not null,
    content_hash text not null,
    token text not null,
    used_at timestamptz not null,
    used_by text not null,
    primary key (clinic, clearance),
    unique (clinic, program, version),
    unique (clinic, program, version, patient, content_hash, clearance)
);

create table program_version (
    clinic text not null,
    program uuid not null,
    version int not null check (version >= 1),
    patient uuid not null,
    title text not null,
    -- The canonical JSON of everything the patient sees, as a text, so that its hash can be taken again.
    content text not null check (content is json object),
    content_hash text not null,
    clearance text not null,
    changes text not null check (changes is json array),
    released_at timestamptz not null,
    released_by text not null,
    released_by_name text not null,
    primary key (clinic, program, version),
    foreign key (clinic, program, patient) references program (clinic, id, patient),
    constraint content_is_what_was_hashed
        check (content_hash = 'sha256:' || encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    constraint released_only_with_its_clearance
        foreign key (clinic, program, version, patient, content_hash, clearance)
        references clearance_use (clinic, program, version, patient, content_hash, clearance)
        deferrable initially deferred
);
create index program_version_of_patient on program_version (clinic, patient, released_at);

-- What a version asks of the patient, for the figures; the content itself is what counts.
create table prescribed_item (
    clinic text not null,
    program uuid not null,
    version int not null,
    item uuid not null,
    patient uuid not null,
    times_per_day int not null,
    days_per_week int not null,
    weekdays text[],
    repetitions int not null,
    seconds int not null,
    primary key (clinic, program, version, item),
    foreign key (clinic, program, version) references program_version (clinic, program, version)
);
create index prescribed_item_of_patient on prescribed_item (clinic, patient);

-- A clearance is not spent on nothing, and a program says "running" only of a version that exists.
alter table clearance_use add constraint used_only_for_a_release
    foreign key (clinic, program, version) references program_version (clinic, program, version)
    deferrable initially deferred;
alter table program add constraint runs_only_what_was_released
    foreign key (clinic, id, released_version) references program_version (clinic, program, version)
    deferrable initially deferred;

-- One part (1 header, 2 claims) of a compact JWS. Raises when it is none.
create function jws_part(token text, part int) returns jsonb language plpgsql immutable strict as $$
declare
    raw text := translate(split_part(token, '.', part), '-_', '+/');
begin
    return convert_from(decode(raw || repeat('=', (4 - length(raw) % 4) % 4), 'base64'), 'UTF8')::jsonb;
end
$$;

-- Compares what triage signed with the row it is used for. The signature itself is the service's to verify (and the
-- portal's, again): this makes sure that no other path writes a use of a clearance that says something else.
create function clearance_must_say_this() returns trigger language plpgsql as $$
declare
    head jsonb;
    claims jsonb;
    told bigint := extract(epoch from now())::bigint;
begin
    if new.token !~ '^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$' then
        raise exception 'clearance_use: the token is no signed clearance' using errcode = '23514';
    end if;
    begin
        head := jws_part(new.token, 1);
        claims := jws_part(new.token, 2);
    exception when others then
        raise exception 'clearance_use: the token cannot be read' using errcode = '23514';
    end;
    if head ->> 'alg' is distinct from 'ES256' or head ->> 'typ' is distinct from 'release-clearance+jwt'
            or claims ->> 'iss' is distinct from 'plumbline-triage'
            or claims ->> 'aud' is distinct from 'plumbline-release' then
        raise exception 'clearance_use: the token is not triage''s clearance' using errcode = '23514';
    end if;
    if claims ->> 'jti' is distinct from new.clearance
            or claims ->> 'clinic' is distinct from new.clinic
            or claims ->> 'patient' is distinct from new.patient::text
            or claims ->> 'program' is distinct from new.program::text
            or claims ->> 'version' is distinct from new.version::text
            or claims ->> 'content_hash' is distinct from new.content_hash then
        raise exception 'clearance_use: the clearance is for something else' using errcode = '23514';
    end if;
    if coalesce(jsonb_typeof(claims -> 'exp') <> 'number' or jsonb_typeof(claims -> 'nbf') <> 'number', true)
            or (claims ->> 'exp')::numeric < told - 60 or (claims ->> 'nbf')::numeric > told + 60
            or (claims ->> 'exp')::numeric > (claims ->> 'nbf')::numeric + 86400 then
        raise exception 'clearance_use: the clearance is not valid at this time' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger clearance_must_say_this before insert on clearance_use
    for each row execute function clearance_must_say_this();

-- Versions follow one another, and nothing is released for a program that is held or over.
create function version_must_follow() returns trigger language plpgsql as $$
declare
    latest int;
    of_program program;
begin
    select * into of_program from program where clinic = new.clinic and id = new.program for update;
    select coalesce(max(version), 0) into latest from program_version where clinic = new.clinic and program = new.program;
    if new.version <> latest + 1 then
        raise exception 'program_version: version % does not follow %', new.version, latest using errcode = '23514';
    end if;
    if of_program.course = 'ended' or of_program.held_at is not null then
        raise exception 'program_version: the program is held or over' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger version_must_follow before insert on program_version
    for each row execute function version_must_follow();

create function released_is_released() returns trigger language plpgsql as $$
begin
    raise exception '%: what was released is never changed', tg_table_name using errcode = '23514';
end
$$;
create trigger released_is_released before update or delete on program_version
    for each row execute function released_is_released();
create trigger released_is_not_emptied before truncate on program_version
    for each statement execute function released_is_released();
create trigger released_is_released before update or delete on clearance_use
    for each row execute function released_is_released();
create trigger released_is_not_emptied before truncate on clearance_use
    for each statement execute function released_is_released();

-- The number of the running version only grows, and a program that is over stays over.
create function course_goes_one_way() returns trigger language plpgsql as $$
begin
    if new.patient <> old.patient
            or coalesce(new.released_version, 0) < coalesce(old.released_version, 0)
            or (old.course = 'ended' and new.course <> 'ended') then
        raise exception 'program: its course goes one way' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger course_goes_one_way before update on program for each row execute function course_goes_one_way();

alter table clearance_use enable row level security;
alter table clearance_use force row level security;
create policy own_clinic on clearance_use using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table program_version enable row level security;
alter table program_version force row level security;
create policy own_clinic on program_version using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table prescribed_item enable row level security;
alter table prescribed_item force row level security;
create policy own_clinic on prescribed_item using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert on clearance_use, program_version, prescribed_item to ${appRole};
