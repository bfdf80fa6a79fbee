-- Who the buyer is. Nothing here names a person: subjects, documents, names and birth dates are keyed hashes of the form
-- <key version>:<hex of HMAC-SHA-256>, made outside the database with keys the database never sees.

-- Erasure deletes the link and with it all that hangs on it: the pseudonym in the journal then leads nowhere.
create table identity_link (
    merchant     text not null,
    subject_hash text not null,
    pseudonym    text not null,
    primary key (merchant, subject_hash),
    unique (pseudonym)
);

-- One row per type of document and level: the newest document of a type stands for the subject.
create table identity_assurance (
    pseudonym     text        not null references identity_link (pseudonym) on delete cascade,
    document_type text        not null,
    level         text        not null check (level in ('SELF_DECLARED', 'DOCUMENT_CHECKED', 'REAL_NAME_VERIFIED')),
    id            uuid        not null unique,
    country       text        not null,
    claims        text[]      not null,
    -- null where the market's law lets no such hash be kept
    document_hash text,
    valid_from    timestamptz not null,
    valid_to      timestamptz not null,
    primary key (pseudonym, document_type, level),
    check (valid_from < valid_to)
);

-- Attempts within the current window. Deliberately not tied to a link: erasure does not give new attempts.
create table identity_attempt (
    scope       text        not null,
    key_hash    text        not null,
    attempts    integer     not null check (attempts > 0),
    window_ends timestamptz not null,
    primary key (scope, key_hash)
);

create index identity_attempt_window_ends on identity_attempt (window_ends);

-- The local register: who holds which document.
create table identity_register (
    document_hash   text not null,
    name_hash       text not null,
    birth_date_hash text,
    primary key (document_hash)
);
