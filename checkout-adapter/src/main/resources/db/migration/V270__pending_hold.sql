-- Orders of Shopify shops that must be held and could not be yet: written before the webhook is answered, deleted once the
-- hold stands. Whichever replica takes a row first tries it and moves its next attempt on. Nothing in it is personal.
create table pending_hold (
    binding    varchar(128) not null,
    order_id   varchar(64) not null,
    order_name varchar(128) not null,
    why        varchar(300) not null,
    attempts   integer not null,
    next_at    timestamptz not null,
    primary key (binding, order_id)
);
create index pending_hold_next_at on pending_hold (next_at);
