-- What finds a technique, and who uses which. The current revision of each technique has one narrow row, so that a search
-- reads neither whole contents nor what was said before.

create table technique_listing (
    clinic text not null,
    technique text not null,
    revision integer not null,
    retired boolean not null default false,
    name text not null,
    name_words integer not null,
    category text not null,
    position text not null,
    bias text not null,
    regions text[] not null,
    goals text[] not null,
    equipment text[] not null,
    tags text[] not null,
    seed boolean not null,
    per_side boolean not null,
    dose jsonb not null,
    -- Name and synonyms as one types them: lower case, no accents, nothing but letters, digits and spaces.
    called text not null,
    -- A the name, B synonyms, C what it is for and what it needs, D indications.
    lexemes tsvector not null,
    primary key (clinic, technique),
    foreign key (clinic, technique) references technique (clinic, id)
);
-- There is no index on called or lexemes on purpose: under row-level security PostgreSQL may not use one, because
-- the operators of pg_trgm and text search are not leakproof. The primary key narrows to the core and one clinic.

create function as_typed(texts text) returns text language sql stable as $$
    select trim(regexp_replace(lower(unaccent(coalesce(texts, ''))), '[^[:alnum:]]+', ' ', 'g'))
$$;

create function words_of(list jsonb) returns text language sql immutable as $$
    select coalesce(string_agg(word, ' | '), '') from jsonb_array_elements_text(coalesce(list, '[]')) as word
$$;

create function list_technique(p_clinic text, p_technique text, p_number integer, content jsonb) returns void language plpgsql as $$
declare
    v_name text := as_typed(content ->> 'name');
    v_synonyms text := as_typed(words_of(content -> 'synonyms'));
    v_about text := as_typed(concat_ws(' ', content ->> 'category', content ->> 'position', content ->> 'bias',
        words_of(content -> 'regions'), words_of(content -> 'goals'), words_of(content -> 'tissues'),
        words_of(content -> 'equipment')));
    v_indications text := as_typed(words_of(content -> 'indications'));
begin
    insert into technique_listing as listed (clinic, technique, revision, name, name_words, category, position, bias, regions,
        goals, equipment, tags, seed, per_side, dose, called, lexemes)
    values (p_clinic, p_technique, p_number, content ->> 'name', cardinality(string_to_array(v_name, ' ')),
        content ->> 'category', content ->> 'position', content ->> 'bias',
        array(select jsonb_array_elements_text(content -> 'regions')),
        array(select jsonb_array_elements_text(content -> 'goals')),
        array(select jsonb_array_elements_text(content -> 'equipment')),
        array(select jsonb_array_elements_text(content -> 'tags')),
        (content -> 'seed')::boolean, (content -> 'perSide')::boolean, content -> 'dose',
        v_name || ' ' || v_synonyms,
        setweight(to_tsvector('english', v_name), 'A') || setweight(to_tsvector('english', v_synonyms), 'B')
            || setweight(to_tsvector('english', v_about), 'C') || setweight(to_tsvector('english', v_indications), 'D'))
    on conflict (clinic, technique) do update set revision = excluded.revision, name = excluded.name,
        name_words = excluded.name_words, category = excluded.category, position = excluded.position, bias = excluded.bias, regions = excluded.regions,
        goals = excluded.goals, equipment = excluded.equipment, tags = excluded.tags, seed = excluded.seed,
        per_side = excluded.per_side, dose = excluded.dose, called = excluded.called, lexemes = excluded.lexemes
    where listed.revision < excluded.revision;
end
$$;

-- In the database, so that no door by which a revision comes in can forget it.
create function technique_revision_is_listed() returns trigger language plpgsql as $$
begin
    perform list_technique(new.clinic, new.technique, new.number, new.content);
    return null;
end
$$;
create trigger technique_revision_is_listed after insert on technique_revision
    for each row execute function technique_revision_is_listed();

create function technique_retirement_is_listed() returns trigger language plpgsql as $$
begin
    update technique_listing set retired = new.retired where clinic = new.clinic and technique = new.id;
    return null;
end
$$;
create trigger technique_retirement_is_listed after update of retired on technique
    for each row execute function technique_retirement_is_listed();

-- What was published before there was a list. The owner sees it only while the policies do not bind the owner.
alter table technique no force row level security;
alter table technique_revision no force row level security;
select list_technique(r.clinic, r.technique, r.number, r.content)
from technique t join technique_revision r on r.clinic = t.clinic and r.technique = t.id and r.number = t.revision;
update technique_listing l set retired = t.retired from technique t where t.clinic = l.clinic and t.id = l.technique;
alter table technique force row level security;
alter table technique_revision force row level security;

alter table technique_revision drop column category, drop column position, drop column regions,
    drop column words, drop column lexemes;

-- Of one clinician in one clinic; account is the subject of their token.
create table technique_favourite (
    clinic text not null,
    account text not null,
    technique text not null,
    primary key (clinic, account, technique)
);

-- When a clinician last released a program with it.
create table technique_use (
    clinic text not null,
    account text not null,
    technique text not null,
    used_at timestamptz not null,
    primary key (clinic, account, technique)
);
-- Neither refers to technique: what is the core's has another owner, and a fact may name what was never known here.

alter table technique_listing enable row level security;
alter table technique_listing force row level security;
create policy core_and_own on technique_listing for select
    using (clinic in ('*', current_setting('app.clinic', true))
        and coalesce(current_setting('app.clinic', true), '') not in ('', '-none-'));
create policy add_own on technique_listing for insert with check (clinic = nullif(current_setting('app.clinic', true), ''));
create policy change_own on technique_listing for update
    using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table technique_favourite enable row level security;
alter table technique_favourite force row level security;
create policy own_clinic on technique_favourite using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table technique_use enable row level security;
alter table technique_use force row level security;
create policy own_clinic on technique_use using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, update on technique_listing to ${appRole};
grant select, insert, delete on technique_favourite to ${appRole};
grant select, insert, update on technique_use to ${appRole};
