-- Which documents made which subjects known, to tell the merchant of a document for many subjects and of a subject with
-- documents of several persons. Numbers and names are keyed hashes, a name's together with the subject, so that equal names
-- of different subjects cannot be linked. Rows go with the link, and what has ended no longer counts.
create table identity_document_use (
    pseudonym     text        not null references identity_link (pseudonym) on delete cascade,
    document_hash text        not null,
    -- whether somebody who can know has confirmed it; what is only declared does not count against it
    verified      boolean     not null,
    merchant      text        not null,
    document_type text        not null,
    -- null if no name was presented
    person_hash   text,
    ends          timestamptz not null,
    primary key (pseudonym, document_hash, verified)
);

create index identity_document_use_document on identity_document_use (merchant, document_hash);
