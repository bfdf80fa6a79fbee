-- After all other migrations: what default privileges gave on tables that only grow is taken back from everybody but the owner.
-- A table that is added here is taken care of at the next start.
do $$
declare
    grown text;
    other oid;
begin
    foreach grown in array array['journal', 'journal_checkpoint', 'journal_dropped']
    loop
        for other in select distinct grantee from pg_class, aclexplode(relacl)
                      where pg_class.oid = to_regclass(grown) and grantee <> relowner
        loop
            execute format('revoke update, delete, truncate, references, trigger on %I from %s',
                           grown, case other when 0 then 'public' else other::regrole::text end);
        end loop;
    end loop;
end $$;
