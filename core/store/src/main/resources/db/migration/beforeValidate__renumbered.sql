-- The journal's functions were migration 131 before they got a number among the journal's. A database that has them keeps them.
do $$
begin
    if to_regclass('"${flyway:defaultSchema}"."${flyway:table}"') is not null then
        update "${flyway:defaultSchema}"."${flyway:table}" set version = '212', script = 'V212__journal_days.sql'
         where version = '131' and script = 'V131__journal_days.sql';
    end if;
end $$;
