-- What the gate does to the journal besides reading and inserting. The functions run as their owner, the role that migrates, so
-- that the gate's role owns nothing and can neither change nor delete a row.

-- The first id of a day in UTC: ids are UUIDs of version 7, which begin with the milliseconds.
create function journal_floor(day date) returns uuid
    language sql immutable
    return (lpad(to_hex((day - date '1970-01-01') * 86400000::bigint), 12, '0') || repeat('0', 20))::uuid;

-- Makes a day's partition, which nobody but its owner reaches but by the journal, whatever default privileges say. Created
-- separately and then attached, which takes no lock that stops the writers.
create function journal_make_day(day date) returns void
    language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
    name text := 'journal_' || to_char(day, 'YYYYMMDD');
    other oid;
begin
    execute format('create table if not exists %I (like journal including all) with (toast_tuple_target = 8160)', name);
    for other in select distinct grantee from pg_class, aclexplode(relacl)
                  where pg_class.oid = to_regclass(name) and grantee <> relowner
    loop
        execute format('revoke all on %I from %s', name, case other when 0 then 'public' else other::regrole::text end);
    end loop;
    execute format('alter table journal attach partition %I for values from (%L) to (%L)',
                   name, journal_floor(day), journal_floor(day + 1));
end $$;

-- Writes a row and deletes it, within the caller's transaction, which then shows by its commit that the journal commits.
create function journal_try(tried uuid) returns void
    language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
begin
    insert into journal (merchant, id, disposition, document) values ('', tried, '', '');
    delete from journal where merchant = '' and id = tried;
end $$;

revoke execute on function journal_make_day(date), journal_try(uuid) from public;
