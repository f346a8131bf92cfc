-- How the level of a screening changed while it was answered: an alarm that was taken back again is not forgotten.
create table level_reached (
    clinic text not null,
    id uuid not null,
    place bigint generated always as identity,
    screening uuid not null,
    level text not null,
    key text not null,
    value text,
    reached_at timestamptz not null,
    reached_by text not null,
    primary key (clinic, id),
    foreign key (clinic, screening) references screening (clinic, id)
);
create index level_reached_screening on level_reached (clinic, screening, place);

alter table level_reached enable row level security;
alter table level_reached force row level security;
create policy own_clinic on level_reached using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));
grant select, insert on level_reached to ${appRole};
