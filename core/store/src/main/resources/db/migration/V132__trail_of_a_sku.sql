-- What the audit trail tells of a kind of resource of a merchant, and of one SKU: a decision's rows are compared with it, and all
-- rows of a merchant.
create index change_entry_of on change_entry (merchant, resource, sku);
