-- What the operator states about keeping the journal: one row, which the role that migrates writes whenever a gate migrates. No other
-- role reaches it, so that a gate's own role drops nothing sooner than is stated.
create table journal_retention (
    one      boolean primary key default true check (one),
    -- How long a day is kept after its end in UTC; null for ever.
    kept     interval,
    -- Whether a day is dropped with an archive alone.
    archived boolean not null,
    -- Whether nothing is dropped for now.
    held     boolean not null
);

-- Drops one day, as its owner. It must be due by what is stated, and no hold stated; its drop must be recorded, in this transaction
-- or before, with the hash of its archive where one is stated; and it must hold as many entries as that archive. Whoever writes the
-- journal waits behind a lock that waits, so this one gives up soon.
create function journal_drop_day(due date, entries bigint) returns void
    language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp set lock_timeout = '200ms' as $$
declare
    name text := 'journal_' || to_char(due, 'YYYYMMDD');
    stated journal_retention;
    present bigint;
begin
    -- A hold that is being stated is waited for.
    select * into stated from journal_retention for share;
    if stated.kept is null then
        raise exception 'no end of the journal''s retention is stated' using errcode = 'insufficient_privilege';
    elsif stated.held then
        raise exception 'the journal is held' using errcode = 'insufficient_privilege';
    elsif (due + 1)::timestamp at time zone 'UTC' + stated.kept > current_timestamp then
        raise exception '% is not due', due using errcode = 'insufficient_privilege';
    elsif not exists (select from journal_dropped where day = due
                         and (not stated.archived or (manifest is not null and entries is not null))) then
        raise exception '% is not recorded as archived', due using errcode = 'insufficient_privilege';
    elsif not exists (select from pg_inherits where inhparent = 'journal'::regclass and inhrelid = to_regclass(name)) then
        raise exception '% is no day of the journal', due using errcode = 'undefined_table';
    end if;
    execute format('lock table %I in access exclusive mode', name);
    execute format('select count(*) from %I where disposition <> ''COMMIT''', name) into present;
    if present <> entries then
        raise exception 'the archive of % holds % of % entries', due, entries, present using errcode = 'data_exception';
    end if;
    execute format('drop table %I', name);
end $$;

revoke execute on function journal_drop_day(date, bigint) from public;
