-- Hand-overs that a storefront has redeemed, so that none is redeemed twice, on whichever replica. Of the token only its
-- hash; a row is of no use once the token has expired.
create table handover_redemption (
    token_sha256 bytea primary key,
    redeemed_by  varchar(128) not null,
    redeemed_at  timestamptz not null,
    expires_at   timestamptz not null
);
create index handover_redemption_expires_at on handover_redemption (expires_at);
