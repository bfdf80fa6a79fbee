-- Reads as of a revision, staff's filters, and what ends, all by index however long the history is.

-- The revision of an instant. Since changes are stamped as they get their number, instants stand in the order of revisions.
create index change_at on change (at, revision);

-- Rows as of a revision are those that are open, and those that a later change has closed: few for a replica, which reads near
-- the newest revision. So the history of a row costs its readers nothing.
create index sku_closed on sku (closed_by) where closed_by is not null;
create index evidence_closed on evidence (closed_by) where closed_by is not null;
create index eligibility_closed on eligibility (closed_by) where closed_by is not null;
create index evidence_dossier_current on evidence (merchant, sku, name) where closed_by is null and sku is not null;
create index evidence_merchant_current on evidence (merchant) where closed_by is null and sku is null;

-- Staff's filters of evidence, by name, and all versions of a piece of it.
create index evidence_recorded on evidence (merchant, name);
create index evidence_partner on evidence (merchant, partner, name) where closed_by is null and partner is not null;
create index evidence_market on evidence (merchant, market, name) where closed_by is null;
create index evidence_begins on evidence (merchant, valid_from) where closed_by is null and valid_from is not null;
create index evidence_revoked on evidence (merchant, name) where closed_by is not null;

-- What ends: of a merchant for its staff, and of all merchants for the operator's metric.
create index evidence_ends on evidence (merchant, valid_to, name) where closed_by is null and valid_to is not null;
create index evidence_ends_anywhere on evidence (valid_to) where closed_by is null and valid_to is not null;
create index eligibility_ends on eligibility (merchant, effective_to, name) where closed_by is null and effective_to is not null;
