-- One key signs. Those before it verify until they leave the key set; one that was killed verifies nothing any more.
alter table signing_key add column leaves_at timestamptz;
alter table signing_key add column killed_at timestamptz;

-- The private half lives exactly as long as its key signs.
alter table signing_key alter column private_key drop not null;
alter table signing_key add constraint private_while_signing
    check ((private_key is not null) = (leaves_at is null and killed_at is null));
create unique index signing_key_signs on signing_key ((true)) where leaves_at is null and killed_at is null;

-- Whoever reads the table sees no private half; the one that signs is handed out on its own.
revoke select on signing_key from ${appRole};
grant select (kid, public_key, created_at, leaves_at, killed_at) on signing_key to ${appRole};
grant update (private_key, leaves_at, killed_at) on signing_key to ${appRole};

create function signing_key_in_use() returns table (kid text, private_key text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select k.kid, k.private_key from signing_key k where k.leaves_at is null and k.killed_at is null
$$;
revoke all on function signing_key_in_use() from public;
grant execute on function signing_key_in_use() to ${appRole};

-- What was retired or killed stays so.
create function signing_key_is_over() returns trigger language plpgsql as $$
begin
    if old.killed_at is not null
        or old.leaves_at is not null and new.leaves_at is distinct from old.leaves_at then
        raise exception 'a key that signs no more does not come back' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger over_signing_key before update on signing_key for each row execute function signing_key_is_over();
