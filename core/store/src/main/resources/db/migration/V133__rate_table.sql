-- Official exchange rates that staff load. A law names a table; several rows may be of one, each of another day.
create table rate_table (
    id        uuid primary key,
    merchant  varchar(128) not null,
    name      varchar(128) not null,
    of_table  varchar(64) not null,
    day       date not null,
    payload   text not null,
    opened_by uuid not null references change (id),
    closed_by uuid references change (id)
);

create unique index rate_table_current on rate_table (merchant, name) where closed_by is null;
create index rate_table_recorded on rate_table (merchant, name);
create index rate_table_closed on rate_table (closed_by) where closed_by is not null;
