-- The catalogue: append-only rows in two times. A row's recorded time is the change that opened it and the change that
-- closed it; its valid time, where it has one, is in its own columns. "Current at revision R" is:
--   opened_by's revision <= R, and closed_by is null or its revision > R.
-- Plain SQL on purpose: no sequences, triggers, advisory locks or notifications, so that PostgreSQL-compatible
-- distributed databases carry it too.

-- One row. Every change increments it as its last write and holds its lock to the commit: numbers are without gaps and in
-- the order of commits. After a restore or a promotion that lost commits, give the history a new name:
--   update revision set epoch = gen_random_uuid();
create table revision (
    id       smallint primary key check (id = 1),
    epoch    uuid not null,
    revision bigint not null,
    head     uuid
);

insert into revision (id, epoch, revision, head) values (1, gen_random_uuid(), 0, null);

-- One per committed write; revision is null only inside the transaction that makes it.
create table change (
    id       uuid primary key,
    revision bigint unique,
    merchant varchar(128),
    author   varchar(128) not null,
    at       timestamptz not null
);

create index change_merchant on change (merchant, revision);

-- What a change did: the audit trail, and what a replica must load again. sku names the dossier it touches.
create table change_entry (
    change   uuid not null references change (id),
    position integer not null,
    resource varchar(32) not null,
    merchant varchar(128),
    name     varchar(300) not null,
    sku      varchar(128),
    before   text,
    after    text,
    primary key (change, position)
);

create table merchant (
    id        uuid primary key,
    merchant  varchar(128) not null,
    name      varchar(128) not null,
    payload   text not null,
    opened_by uuid not null references change (id),
    closed_by uuid references change (id)
);

create unique index merchant_current on merchant (merchant, name) where closed_by is null;
create index merchant_recorded on merchant (merchant, name);

create table storefront (
    id        uuid primary key,
    merchant  varchar(128) not null,
    name      varchar(128) not null,
    payload   text not null,
    opened_by uuid not null references change (id),
    closed_by uuid references change (id)
);

create unique index storefront_current on storefront (merchant, name) where closed_by is null;
create index storefront_recorded on storefront (merchant, name);

create table partner (
    id        uuid primary key,
    merchant  varchar(128) not null,
    name      varchar(128) not null,
    payload   text not null,
    opened_by uuid not null references change (id),
    closed_by uuid references change (id)
);

create unique index partner_current on partner (merchant, name) where closed_by is null;
create index partner_recorded on partner (merchant, name);

create table sku (
    id        uuid primary key,
    merchant  varchar(128) not null,
    name      varchar(128) not null,
    payload   text not null,
    opened_by uuid not null references change (id),
    closed_by uuid references change (id)
);

create unique index sku_current on sku (merchant, name) where closed_by is null;
create index sku_recorded on sku (merchant, name);

create table eligibility (
    id             uuid primary key,
    merchant       varchar(128) not null,
    name           varchar(300) not null,
    sku            varchar(128) not null,
    effective_from timestamptz not null,
    effective_to   timestamptz,
    payload        text not null,
    opened_by      uuid not null references change (id),
    closed_by      uuid references change (id),
    check (effective_to is null or effective_from < effective_to)
);

create index eligibility_current on eligibility (merchant, sku) where closed_by is null;
create index eligibility_recorded on eligibility (merchant, sku);

-- sku is set where the paper belongs to a dossier (scopes PRODUCT and LOT). A number of scope BUYER is a keyed hash.
create table evidence (
    id         uuid primary key,
    merchant   varchar(128) not null,
    name       varchar(128) not null,
    scope      varchar(16) not null,
    sku        varchar(128),
    partner    varchar(128),
    valid_from timestamptz,
    valid_to   timestamptz,
    payload    text not null,
    opened_by  uuid not null references change (id),
    closed_by  uuid references change (id),
    check (valid_from is null or valid_to is null or valid_from < valid_to)
);

create unique index evidence_current on evidence (merchant, name) where closed_by is null;
create index evidence_dossier on evidence (merchant, sku) where sku is not null;
create index evidence_merchant on evidence (merchant) where sku is null;

create table policy_rule (
    id        uuid primary key,
    merchant  varchar(128) not null,
    name      varchar(128) not null,
    payload   text not null,
    opened_by uuid not null references change (id),
    closed_by uuid references change (id)
);

create unique index policy_rule_current on policy_rule (merchant, name) where closed_by is null;
create index policy_rule_recorded on policy_rule (merchant, name);

create table api_key (
    id        uuid primary key,
    merchant  varchar(128) not null,
    name      varchar(128) not null,
    payload   text not null,
    opened_by uuid not null references change (id),
    closed_by uuid references change (id)
);

-- A key is looked up by its name alone, so one name belongs to one merchant.
create unique index api_key_current on api_key (name) where closed_by is null;
create index api_key_recorded on api_key (merchant, name);

create table pack (
    id        uuid primary key,
    name      varchar(128) not null,
    version   varchar(64) not null,
    payload   text not null,
    opened_by uuid not null references change (id),
    closed_by uuid references change (id)
);

create unique index pack_current on pack (name) where closed_by is null;
