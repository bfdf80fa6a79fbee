-- Each change is bound to the one before it: the hash is over its entries and over the hash of that change, and the keyed
-- hash shows that the gate has made it. A change from before has neither.
alter table change add column hash bytea;
alter table change add column mac bytea;
