-- What auditors search: one row for a decision, written behind its answer from the journal's own, and made again from it
-- whenever that is wanted. The terms are what a decision is found by, each 64 bits of a SHA-256 over the merchant, the kind of
-- term and its value: one index a day serves every search, and neither a cart nor a buyer can be read from it. The summary is
-- what a listing shows, as JSON; null where the journal's row cannot be read.
create table decision_search (
    merchant varchar(128) not null,
    id       uuid not null,
    market   varchar(6),
    summary  text,
    terms    bigint[] not null,
    primary key (merchant, id)
) partition by range (id);

-- Without a list of pending entries, which every search of the day would have to read.
create index decision_search_terms on decision_search using gin (terms) with (fastupdate = off);

-- How far commits were followed, and by whom: the holder works while the others wait. Complete once every day was compared.
create table search_progress (
    id             integer primary key check (id = 1),
    followed_until timestamptz,
    complete       boolean not null,
    holder         uuid,
    held_until     timestamptz
);
insert into search_progress (id, complete) values (1, false);

-- When a day's rows were last compared with the journal's.
create table search_day (
    day         date primary key,
    compared_at timestamptz not null
);

-- These run as their owner, for the reasons of journal_make_day.
create function search_make_day(day date) returns void
    language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
    name text := 'decision_search_' || to_char(day, 'YYYYMMDD');
begin
    execute format('create table if not exists %I (like decision_search including all)', name);
    execute format('alter table decision_search attach partition %I for values from (%L) to (%L)',
                   name, journal_floor(day), journal_floor(day + 1));
end $$;

-- Drops a day whose entries the journal has dropped, and no other. A search that holds the table makes it give up, for every
-- later search and row would wait behind it.
create function search_drop_day(day date) returns void
    language plpgsql security definer
    set search_path = "${flyway:defaultSchema}", pg_temp
    set lock_timeout = '200ms' as $$
begin
    if to_regclass('journal_' || to_char(day, 'YYYYMMDD')) is not null then
        raise exception 'the journal holds %', day;
    end if;
    execute format('drop table if exists %I', 'decision_search_' || to_char(day, 'YYYYMMDD'));
    delete from search_day s where s.day = search_drop_day.day;
end $$;

revoke execute on function search_make_day(date), search_drop_day(date) from public;
