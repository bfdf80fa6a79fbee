-- For which subject a token has vouched: one token makes one subject known. The token is a SHA-256 of what its issuer
-- signed, the subject a keyed hash. Not tied to a link: erasure does not make a used token new. Rows end with the token.
create table identity_token_use (
    merchant     text        not null,
    token_hash   text        not null,
    subject_hash text        not null,
    ends         timestamptz not null,
    primary key (merchant, token_hash)
);

create index identity_token_use_ends on identity_token_use (ends);
