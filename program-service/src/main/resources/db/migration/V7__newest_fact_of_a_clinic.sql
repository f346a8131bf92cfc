-- The workspace asks every second or so whether anything new has come in for its clinic: one step down this index.

create index inbox_newest on inbox (clinic, taken_at);
