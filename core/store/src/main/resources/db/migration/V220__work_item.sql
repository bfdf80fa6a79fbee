-- What staff should look at, one row for a merchant, kind and key. Rows are merged as they are seen, and deleted when they
-- are done. No personal data.
create table work_item (
    id         uuid primary key,
    merchant   varchar(128) not null,
    kind       varchar(64) not null,
    key        varchar(300) not null,
    detail     varchar(1000) not null,
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    count      bigint not null check (count > 0),
    unique (merchant, kind, key)
);

create index work_item_first_seen on work_item (merchant, first_seen, id);
