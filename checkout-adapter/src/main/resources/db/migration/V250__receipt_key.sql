-- The public halves of the keys that sign receipts. A row is never removed: an order may be captured long after the key
-- that signed its receipt was retired.
create table receipt_key (
    kid        varchar(64) primary key,
    x          varchar(64) not null,
    first_used timestamptz not null default current_timestamp
);
