-- The journal: one row for every decision given. The id is a UUID of version 7, so its first 48 bits are the decision's
-- time: partitions by day are ranges of ids, and the key serves the queries by time as well. There is no other index, for
-- each one costs every row that is written, and nobody waits for an auditor's filter.
create table journal (
    merchant    varchar(128) not null,
    id          uuid not null,
    market      varchar(6),
    disposition varchar(16) not null,
    -- Text and not jsonb: parsing it on the way in halves the rate, and nothing looks into it but by time. Stored as it
    -- is: compressing it costs more time than committing it, so the partitions keep what fits into a page in place.
    document    text not null,
    primary key (merchant, id)
) partition by range (id);

alter table journal alter column document set storage external;
