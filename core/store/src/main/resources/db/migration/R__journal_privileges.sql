-- After all other migrations: what default privileges gave on tables that only grow is taken back from everybody but the owner. A
-- table that is added here is taken care of at the next start. Call the function after `grant … on all tables`, too.
create or replace function journal_guard() returns void
    language plpgsql set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
    -- Tables that the gate only adds to.
    grown constant text[] := array['journal', 'journal_checkpoint', 'journal_dropped', 'security_event'];
    -- Tables that the gate does not reach by themselves.
    own constant text[] := array['journal_retention'] || array(
        select inhrelid::regclass::text from pg_inherits where inhparent = 'journal'::regclass);
    guarded text;
    other oid;
begin
    for guarded, other in select distinct oid::regclass, grantee from pg_class, aclexplode(relacl)
                           where oid = any (grown::regclass[] || own::regclass[]) and grantee <> relowner
    loop
        execute format('revoke %s on %s from %s',
                       case when guarded::regclass = any (own::regclass[]) then 'all'
                            else 'update, delete, truncate, references, trigger' end,
                       guarded, case other when 0 then 'public' else other::regrole::text end);
    end loop;
end $$;

revoke execute on function journal_guard() from public;
select journal_guard();
