-- Attempts on a document whose limit is reached are admitted at a growing pace: none before this instant.
alter table identity_attempt add column paused_until timestamptz;
