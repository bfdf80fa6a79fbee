-- Which requests with an Idempotency-Key are under way, and what was answered. Of a request only a keyed hash is kept,
-- for it may hold an address or a document's number. Rows are forgotten a day after their claim.
create table idempotency (
    merchant    varchar(128) not null,
    caller      text not null,
    path        varchar(128) not null,
    key         varchar(128) not null,
    claim       uuid not null,
    request     text not null,
    claimed_at  timestamptz not null,
    -- Null while the request is under way.
    status      smallint,
    answer      text,
    revision    bigint,
    valid_until timestamptz,
    primary key (merchant, caller, path, key)
);

create index idempotency_claimed_at on idempotency (claimed_at);
