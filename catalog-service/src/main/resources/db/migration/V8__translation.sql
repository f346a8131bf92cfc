-- What techniques say in other languages. As with techniques, clinic is the owner: '*' is the installation's.

create table technique_translation (
    clinic text not null,
    technique text not null,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    number integer not null check (number > 0),
    -- What it was made from: the revision, and the hash of its translated words, which says whether it is outdated.
    source_revision integer not null,
    source_hash text not null check (source_hash ~ '^sha256:[0-9a-f]{64}$'),
    hash text not null check (hash ~ '^sha256:[0-9a-f]{64}$'),
    content jsonb not null,
    written_by text not null,
    written_at timestamptz not null,
    primary key (clinic, technique, language, number),
    foreign key (clinic, technique, source_revision) references technique_revision (clinic, technique, number)
);

-- Who compared a translation with its source and answers for it. clinic is whose patients then may see it: a clinic may
-- review the installation's drafts for its own patients. What was reviewed is one revision, and another needs its own.
create table technique_translation_review (
    clinic text not null,
    owner text not null,
    technique text not null,
    language text not null,
    number integer not null,
    reviewer text not null,
    name text not null,
    reviewed_at timestamptz not null,
    primary key (clinic, owner, technique, language, number),
    foreign key (owner, technique, language, number) references technique_translation (clinic, technique, language, number),
    constraint a_review_is_of_the_core_or_ones_own check (owner in ('*', clinic))
);

-- By statement, so that truncate is refused too.
create function technique_translation_is_fixed() returns trigger language plpgsql as $$
begin
    raise exception 'A translation and its review are never changed' using errcode = 'restrict_violation';
end
$$;
create trigger technique_translation_is_fixed before update or delete or truncate on technique_translation
    for each statement execute function technique_translation_is_fixed();
create trigger technique_translation_is_fixed before update or delete or truncate on technique_translation_review
    for each statement execute function technique_translation_is_fixed();

-- Read: the core's and one's own. Write: only one's own. Nobody bound: nothing.
alter table technique_translation enable row level security;
alter table technique_translation force row level security;
create policy core_and_own on technique_translation for select
    using (clinic in ('*', current_setting('app.clinic', true))
        and coalesce(current_setting('app.clinic', true), '') not in ('', '-none-'));
create policy add_own on technique_translation for insert
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
alter table technique_translation_review enable row level security;
alter table technique_translation_review force row level security;
create policy core_and_own on technique_translation_review for select
    using (clinic in ('*', current_setting('app.clinic', true))
        and coalesce(current_setting('app.clinic', true), '') not in ('', '-none-'));
create policy add_own on technique_translation_review for insert
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert on technique_translation, technique_translation_review to ${appRole};
