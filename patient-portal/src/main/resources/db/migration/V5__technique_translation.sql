-- What techniques say in other languages, as the catalog told it: only what a named person has reviewed. clinic is whose
-- patients may see it, '*' all. Shown where the English words are those that a program pinned, and nowhere else.
create table technique_translation (
    clinic text not null,
    technique text not null,
    language text not null,
    source_hash text not null,
    revision integer not null,
    -- The English words it was made from, and what is shown in their place.
    source jsonb not null,
    words jsonb not null,
    primary key (clinic, technique, language, source_hash)
);

alter table technique_translation enable row level security;
alter table technique_translation force row level security;
create policy read_core_or_own on technique_translation for select
    using (clinic in ('*', nullif(current_setting('app.clinic', true), '')));
create policy add_own on technique_translation for insert
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
create policy change_own on technique_translation for update
    using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, update on technique_translation to ${appRole};
