-- Who was refused, which key was used, who erased a buyer: one row for what is alike within a minute or an hour. Rows are only
-- added, and each is bound to the one before it, as changes are. No personal data: a person is the pseudonym of the journal.
create table security_event (
    sequence   bigint primary key,
    since      timestamptz not null,
    at         timestamptz not null,
    kind       varchar(16) not null,
    merchant   varchar(128),
    actor      text,
    endpoint   text,
    outcome    varchar(64) not null,
    subject    text,
    request_id varchar(128),
    times      bigint not null check (times > 0),
    hash       bytea not null,
    mac        bytea not null,
    check (since <= at)
);

-- By merchant, the latest first; those of no merchant are null.
create index security_event_merchant on security_event (merchant, at desc, sequence desc);
-- By time, for the check of a span.
create index security_event_at on security_event (at);
