-- From now on each commit of the journal adds a row of its own beside those it writes: merchant '' (which no merchant is),
-- disposition COMMIT, and as its document the names and hashes of its rows and of the commit before it. It stands in the
-- same table because it then goes over in the same COPY: a statement of its own would cost each commit three more round
-- trips. A row names its commit; a row from before names none.
alter table journal add column commit_id uuid;

-- Signed once a minute where something was written: how far the lanes and the audit trail had come. Replicas race for a
-- number, and its key lets one win. Never deleted: the newest proves all before it.
create table journal_checkpoint (
    number bigint primary key,
    at     timestamptz not null,
    jws    text not null
);
create index journal_checkpoint_at on journal_checkpoint (at);

-- The days that retention has dropped, until a checkpoint says so and after. The keyed hash shows that the gate did it.
create table journal_dropped (
    day      date primary key,
    manifest bytea,
    at       timestamptz not null,
    mac      bytea not null
);
