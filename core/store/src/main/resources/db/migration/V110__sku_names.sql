-- The SKUs behind other names than their own, found without a scan: by what a system calls them, and by the folded form in
-- which SKUs that differ in case or separators are alike (letters in capitals and digits, nothing else).
create index sku_item_ids on sku using gin (((payload::jsonb) -> 'itemIds') jsonb_path_ops);
create index sku_folded on sku (merchant, (regexp_replace(upper(name collate "C"), '[^A-Z0-9]', '', 'g')));
