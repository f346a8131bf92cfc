-- Techniques that are no more for new use, as the catalog told it. Their revisions stay: programs have pinned them.

create table retired_technique (
    clinic text not null,
    technique text not null,
    retired_at timestamptz not null,
    primary key (clinic, technique)
);

-- As with the techniques themselves: the installation's are everybody's to read, each clinic's only that clinic's.
alter table retired_technique enable row level security;
alter table retired_technique force row level security;
create policy readable on retired_technique for select
    using (clinic = '*' or clinic = nullif(current_setting('app.clinic', true), ''));
create policy own on retired_technique for insert
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert on retired_technique to ${appRole};
