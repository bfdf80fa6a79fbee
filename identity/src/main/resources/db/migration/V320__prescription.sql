-- Prescriptions that storefronts forwarded, for a pharmacist to judge. The buyer is the pseudonym of a link, so that an
-- erasure removes her prescriptions; the reference or the digest of the picture is a keyed hash.
create table prescription (
    id                uuid        primary key,
    merchant          text        not null,
    pseudonym         text        not null references identity_link (pseudonym) on delete cascade,
    storefront        text        not null,
    market            text        not null,
    proof             text        not null check (proof in ('REFERENCE', 'IMAGE')),
    proof_hash        text        not null,
    skus              text[]      not null,
    prescriber_market text        not null,
    issued_on         date        not null,
    -- of an accepted one, as the pharmacist attested; null if it does not say
    valid_to          timestamptz,
    received_at       timestamptz not null,
    status            text        not null check (status in ('WAITING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    decided_by        text,
    decided_at        timestamptz,
    evidence          text,
    refusal           text,
    check ((status = 'WAITING') = (decided_at is null)),
    check ((status = 'WAITING') = (decided_by is null)),
    check ((status = 'ACCEPTED') = (evidence is not null)),
    check ((status = 'REFUSED') = (refusal is not null))
);

-- The queue: what waits is read often and is a small part of the table.
create index prescription_waiting on prescription (merchant, received_at, id) where status = 'WAITING';
create index prescription_received_at on prescription (merchant, received_at, id);
create index prescription_pseudonym on prescription (pseudonym);
