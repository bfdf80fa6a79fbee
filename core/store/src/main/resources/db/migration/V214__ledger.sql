-- What persons have used of caps that count over more than one order. A person is a keyed hash, made outside the database; it is
-- not the journal's pseudonym and outlives it, so that an erasure does not reset a cap.
create table ledger_person (
    merchant   varchar(128) not null,
    person     varchar(80) not null,
    -- The person this one turned out to be: whatever either orders counts for that one.
    counted_as varchar(80),
    primary key (merchant, person),
    foreign key (merchant, counted_as) references ledger_person (merchant, person),
    check (counted_as <> person)
);

create index ledger_person_counted_as on ledger_person (merchant, counted_as) where counted_as is not null;

-- One row for each order that was asked for with `reserve` and may be placed.
create table ledger_reservation (
    decision   uuid primary key,
    merchant   varchar(128) not null,
    storefront varchar(128) not null,
    -- The storefront's name for what is ordered, if it has one: when it reserves again, this is given up.
    cart       varchar(256),
    -- Null if the order uses nothing that is counted over time.
    person     varchar(80),
    state      varchar(16) not null check (state in ('RESERVED', 'COMMITTED', 'RELEASED', 'EXPIRED', 'RESTORED')),
    at         timestamptz not null,
    expires    timestamptz not null,
    -- A year, or as long as one of the counters counts it if that is longer. Then it may go.
    kept_until timestamptz not null,
    foreign key (merchant, person) references ledger_person (merchant, person)
);

-- A person's orders that count, or may.
create index ledger_reservation_person on ledger_reservation (merchant, person) where state in ('RESERVED', 'COMMITTED');

create index ledger_reservation_kept_until on ledger_reservation (kept_until);

-- What an order uses, by counter and key. An amount that is not known is null, and closes the caps that count it.
create table ledger_use (
    decision uuid not null references ledger_reservation on delete cascade,
    place    integer not null,
    owner    varchar(128) not null,
    counter  varchar(128) not null,
    key      varchar(128),
    word     varchar(256),
    amount   numeric check (amount >= 0),
    primary key (decision, place)
);
