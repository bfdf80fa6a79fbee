-- Columns for what staff filter by. It stood only in the payload, where no index finds it. Existing rows, closed ones too, take
-- theirs from the payload, which stays as it is: whole values are read from it, and compared by it.
--
-- A payload may hold the escape of the zero character in free text, which jsonb refuses; as none of the columns is free text
-- where that can be, it is read as the escape of a blank. A title cannot have one: the index sku_item_ids refuses it.

alter table sku add column product_class varchar(64);
alter table sku add column title text;
update sku set product_class = payload::jsonb ->> 'productClass', title = payload::jsonb ->> 'title';
alter table sku alter column product_class set not null;
alter table sku alter column title set not null;
create index sku_class on sku (merchant, product_class, name) where closed_by is null;

alter table storefront add column kind varchar(32);
update storefront set kind = replace(payload, '\u0000', '\u0020')::jsonb ->> 'kind';
alter table storefront alter column kind set not null;

-- market is null where the evidence is good in every market.
alter table evidence add column type varchar(64);
alter table evidence add column market varchar(16);
update evidence set type = replace(payload, '\u0000', '\u0020')::jsonb ->> 'type',
    market = replace(payload, '\u0000', '\u0020')::jsonb ->> 'market';
alter table evidence alter column type set not null;
create index evidence_type on evidence (merchant, type, name) where closed_by is null;

alter table eligibility add column market varchar(16);
alter table eligibility add column status varchar(16);
update eligibility set market = replace(payload, '\u0000', '\u0020')::jsonb ->> 'market',
    status = replace(payload, '\u0000', '\u0020')::jsonb ->> 'status';
alter table eligibility alter column market set not null;
alter table eligibility alter column status set not null;
