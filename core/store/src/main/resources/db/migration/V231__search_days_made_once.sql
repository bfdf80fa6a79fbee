-- Makes a day of the search unless it is there. Whoever else makes one waits for the row of progress meanwhile, so that no
-- call fails because another was faster: such a failure is an error in the database's log, and nothing was wrong.
create or replace function search_make_day(day date) returns void
    language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
    name text := 'decision_search_' || to_char(day, 'YYYYMMDD');
begin
    perform from search_progress where id = 1 for update;
    if exists (select from pg_inherits where inhrelid = to_regclass(name)) then
        return;
    end if;
    execute format('create table if not exists %I (like decision_search including all)', name);
    execute format('alter table decision_search attach partition %I for values from (%L) to (%L)',
                   name, journal_floor(day), journal_floor(day + 1));
end $$;
