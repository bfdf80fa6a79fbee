-- The two roles of a gate's database: one migrates and owns every table, the other is the gate's, reads and writes rows, and
-- owns nothing. Run it in each database of a gate, before the first start, as a role that may create roles. Then give both a
-- password, by \password of psql or by `alter role ... password`.
--
-- Tables of later versions are covered by the default privileges. Of the journal, its checkpoints and the security events the gate's
-- role has `select` and `insert` only: migrations see to that.

do $$
begin
    if to_regrole('marketgate_migration') is null then
        create role marketgate_migration login;
    end if;
    if to_regrole('marketgate_gate') is null then
        create role marketgate_gate login;
    end if;
end $$;

-- Up to PostgreSQL 14 everybody may create tables here.
revoke create on schema public from public;
grant usage, create on schema public to marketgate_migration;
grant usage on schema public to marketgate_gate;

alter default privileges for role marketgate_migration revoke execute on functions from public;
alter default privileges for role marketgate_migration in schema public
    grant select, insert, update, delete on tables to marketgate_gate;
alter default privileges for role marketgate_migration in schema public
    grant execute on functions to marketgate_gate;
