-- Pictures and short videos of a clinic's own techniques. The bytes are in the media store, under the clinic and their hash.

create table medium (
    clinic text not null,
    id uuid not null,
    technique text not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    -- What was found in the bytes, and the only thing an answer's content type is ever made of.
    kind text not null check (kind in ('PNG', 'JPEG', 'MP4')),
    bytes bigint not null check (bytes > 0),
    width integer check (width > 0),
    height integer check (height > 0),
    seconds numeric(5, 2) check (seconds > 0),
    alternative text not null check (length(alternative) between 1 and 500),
    added_at timestamptz not null,
    primary key (clinic, id),
    foreign key (clinic, technique) references technique (clinic, id),
    constraint medium_is_a_picture_or_a_video check (
        (kind = 'MP4' and seconds is not null and width is null and height is null)
        or (kind <> 'MP4' and seconds is null and width is not null and height is not null)),
    -- Also finds what a technique has.
    constraint medium_is_added_once unique (clinic, technique, hash)
);
-- Whether anything of the clinic still needs the bytes.
create index medium_hash on medium (clinic, hash);

alter table medium enable row level security;
alter table medium force row level security;
create policy own_clinic on medium using (clinic = nullif(current_setting('app.clinic', true), ''))
    with check (clinic = nullif(current_setting('app.clinic', true), ''));

grant select, insert, delete on medium to ${appRole};
