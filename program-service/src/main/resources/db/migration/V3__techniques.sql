-- What the catalog published: every revision is kept, because a program pins the one it was written with.

create table technique (
    clinic text not null,
    technique text not null,
    revision int not null check (revision >= 1),
    hash text not null,
    name text not null,
    category text not null,
    -- Names and synonyms in small letters, for the search that works without the catalog.
    search text not null,
    body text not null check (body is json object),
    primary key (clinic, technique, revision)
);

-- The installation's own ('*') are everybody's to read; each clinic's only that clinic's. Nobody writes another's.
alter table technique enable row level security;
alter table technique force row level security;
create policy readable on technique for select
    using (clinic = '*' or clinic = nullif(current_setting('app.clinic', true), ''));
create policy own on technique for insert
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert on technique to ${appRole};
