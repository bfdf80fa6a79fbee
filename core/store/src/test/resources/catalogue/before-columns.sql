-- What the catalogue held after 21 revisions, written by the version before V120__catalogue_columns.sql. Do not edit: it
-- stands for databases of that version. It has closed rows, quotes, escapes, and the escape of the zero character.
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-93dc-72bf-9d00-d9ee12e3bdcd', '1', null, 'marketgate', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-9bfa-750b-b207-81a9863430fe', '2', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-9cd8-76b6-9bf3-ab8f11298586', '3', 'other', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-9d95-7401-af78-2d1b0ad3d44a', '4', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-9e35-7488-8367-e6c583886a9c', '5', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-9e70-77a5-9548-da26653f1aac', '6', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-9f81-7566-8f8b-5e9e83c7ef95', '7', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a041-7717-8ee6-211078b89e64', '8', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a0ca-7481-8b0f-5d9a606590b9', '9', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a128-7053-8502-53e6afdfd413', '10', 'other', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a162-72bf-8c9d-a12477b1578d', '11', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a1c9-7112-b8ae-eb139741245f', '12', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a24e-7359-a0c0-da7bf9b5ad0a', '13', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a280-7575-b74e-d9ae54f3f352', '14', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a2d4-7038-be24-760d2cfe5ef6', '15', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a2fe-766d-8ae5-b18282ed01f5', '16', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a335-7422-9867-a1dc2aa7cb88', '17', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a357-750a-87c5-ce5d36a38c65', '18', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a3b9-7129-b30c-c2fe8d7954f9', '19', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a408-7500-97eb-645f10fbcabc', '20', 'acme', 'staff-1', '2026-11-22 12:00:00+00');
insert into change (id, revision, merchant, author, at)
values ('01a22bdf-a42e-759d-9f3f-eea531700c35', '21', 'other', 'staff-1', '2026-11-22 12:00:00+00');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-93dc-72bf-9d00-d9ee12e3bdcd', '0', 'pack', null, 'JP', null, null, '{"files":{"JP.yaml":"version 2026.11.1"},"name":"JP","version":"2026.11.1"}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-93dc-72bf-9d00-d9ee12e3bdcd', '1', 'pack', null, 'SG', null, null, '{"files":{"SG.yaml":"version 2026.9.1"},"name":"SG","version":"2026.9.1"}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-9bfa-750b-b207-81a9863430fe', '0', 'merchant', 'acme', 'acme', null, null, '{"eligibility":"BY_RULE","id":"acme","name":"A shop"}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-9cd8-76b6-9bf3-ab8f11298586', '0', 'merchant', 'other', 'other', null, null, '{"eligibility":"BY_RULE","id":"other","name":"A shop"}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-9d95-7401-af78-2d1b0ad3d44a', '0', 'storefront', 'acme', 'global', null, null, '{"baseUrl":"https://shop.example","blockedLinePolicy":"BLOCK_CART","cartUrlTemplate":"https://shop.example/cart?l={lines}","currency":"CNY","id":"global","kind":"CROSS_BORDER","languages":["en"],"markets":["SG"],"originMarket":"CN","preferRedirect":false}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-9e35-7488-8367-e6c583886a9c', '0', 'partner', 'acme', 'importer', null, null, '{"id":"importer","markets":["SG"],"name":"Importer","productClasses":[],"roles":["LICENSED_IMPORTER"]}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-9e70-77a5-9548-da26653f1aac', '0', 'api_key', 'acme', 'k1', null, null, '{"id":"k1","name":"till","roles":[],"secretSha256":"abababababababababababababababababababababababababababababababab","storefronts":["global"]}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-9f81-7566-8f8b-5e9e83c7ef95', '0', 'sku', 'acme', 'PATCH-1', 'PATCH-1', null, '{"classes":{},"facts":{},"productClass":"OTC_DRUG","sku":"PATCH-1","title":"Pain \"patch\" \\u0000 消炎贴"}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a041-7717-8ee6-211078b89e64', '0', 'sku', 'acme', 'PATCH-1', 'PATCH-1', '{"classes":{},"facts":{},"productClass":"OTC_DRUG","sku":"PATCH-1","title":"Pain \"patch\" \\u0000 消炎贴"}', '{"classes":{},"facts":{},"itemIds":{"global":"70881412"},"productClass":"OTC_DRUG","sku":"PATCH-1","title":"Pain patch"}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a0ca-7481-8b0f-5d9a606590b9', '0', 'sku', 'acme', 'BALM-1', 'BALM-1', null, '{"classes":{"US":"OTC_DRUG"},"facts":{"form":{"text":"\"title\":\"no\""}},"productClass":"COSMETIC","sku":"BALM-1","title":"Balm"}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a128-7053-8502-53e6afdfd413', '0', 'sku', 'other', 'PATCH-1', 'PATCH-1', null, '{"classes":{},"facts":{},"productClass":"OTC_DRUG","sku":"PATCH-1","title":"Other patch"}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a162-72bf-8c9d-a12477b1578d', '0', 'eligibility', 'acme', 'PATCH-1 SG', 'PATCH-1', null, '[{"channels":["CROSS_BORDER","DOMESTIC"],"effectiveFrom":"2026-11-22T12:00:00Z","effectiveTo":null,"market":"SG","reason":"recall","sku":"PATCH-1","status":"SUSPENDED"}]');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a1c9-7112-b8ae-eb139741245f', '0', 'eligibility', 'acme', 'PATCH-1 SG', 'PATCH-1', '[{"channels":["CROSS_BORDER","DOMESTIC"],"effectiveFrom":"2026-11-22T12:00:00Z","effectiveTo":null,"market":"SG","reason":"recall","sku":"PATCH-1","status":"SUSPENDED"}]', '[{"channels":["DOMESTIC"],"effectiveFrom":"2026-11-22T12:00:00Z","effectiveTo":"2026-11-22T12:01:00Z","market":"SG","reason":"recall","sku":"PATCH-1","status":"SUSPENDED"},{"channels":["CROSS_BORDER"],"effectiveFrom":"2026-11-22T12:00:00Z","effectiveTo":null,"market":"SG","reason":"recall","sku":"PATCH-1","status":"SUSPENDED"},{"channels":["DOMESTIC"],"effectiveFrom":"2026-11-22T12:01:00Z","effectiveTo":"2026-11-22T12:02:00Z","market":"SG","reason":"over\u0000","sku":"PATCH-1","status":"ELIGIBLE"},{"channels":["DOMESTIC"],"effectiveFrom":"2026-11-22T12:02:00Z","effectiveTo":null,"market":"SG","reason":"recall","sku":"PATCH-1","status":"SUSPENDED"}]');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a24e-7359-a0c0-da7bf9b5ad0a', '0', 'eligibility', 'acme', 'PATCH-1 GB-NIR', 'PATCH-1', null, '[{"channels":["DOMESTIC"],"effectiveFrom":"2026-11-22T12:00:00Z","effectiveTo":null,"market":"GB-NIR","reason":null,"sku":"PATCH-1","status":"ELIGIBLE"}]');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a280-7575-b74e-d9ae54f3f352', '0', 'evidence', 'acme', 'e1', 'PATCH-1', null, '{"attributes":{},"id":"e1","issuer":null,"lot":null,"market":"SG","number":"N-1","partner":null,"scope":"PRODUCT","sku":"PATCH-1","type":"PRODUCT_LISTING","validFrom":null,"validTo":null}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a2d4-7038-be24-760d2cfe5ef6', '0', 'evidence', 'acme', 'e2', null, null, '{"attributes":{},"id":"e2","issuer":null,"lot":null,"market":"SG","number":"N-1","partner":"importer","scope":"PARTNER","sku":null,"type":"PRODUCT_LISTING","validFrom":null,"validTo":null}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a2fe-766d-8ae5-b18282ed01f5', '0', 'evidence', 'acme', 'e3', 'PATCH-1', null, '{"attributes":{"type":{"text":"NOR_THIS"}},"id":"e3","issuer":"A \"type\":\"NOT_THIS\" issuer","lot":"L1","market":null,"number":"N\u0000\\u0000\\","partner":null,"scope":"LOT","sku":"PATCH-1","type":"CE_CERTIFICATE","validFrom":"2026-11-22T12:00:00Z","validTo":"2026-11-22T12:01:00Z"}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a335-7422-9867-a1dc2aa7cb88', '0', 'evidence', 'acme', 'e4', null, null, '{"attributes":{},"id":"e4","issuer":null,"lot":null,"market":"SG","number":"N-1","partner":null,"scope":"SELLER","sku":null,"type":"PRODUCT_LISTING","validFrom":null,"validTo":null}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a357-750a-87c5-ce5d36a38c65', '0', 'evidence', 'acme', 'e4', 'PATCH-1', '{"attributes":{},"id":"e4","issuer":null,"lot":null,"market":"SG","number":"N-1","partner":null,"scope":"SELLER","sku":null,"type":"PRODUCT_LISTING","validFrom":null,"validTo":null}', '{"attributes":{},"id":"e4","issuer":null,"lot":null,"market":"SG","number":"N-1","partner":null,"scope":"PRODUCT","sku":"PATCH-1","type":"PRODUCT_LISTING","validFrom":null,"validTo":null}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a357-750a-87c5-ce5d36a38c65', '1', 'evidence', 'acme', 'e4', null, '{"attributes":{},"id":"e4","issuer":null,"lot":null,"market":"SG","number":"N-1","partner":null,"scope":"SELLER","sku":null,"type":"PRODUCT_LISTING","validFrom":null,"validTo":null}', '{"attributes":{},"id":"e4","issuer":null,"lot":null,"market":"SG","number":"N-1","partner":null,"scope":"PRODUCT","sku":"PATCH-1","type":"PRODUCT_LISTING","validFrom":null,"validTo":null}');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a3b9-7129-b30c-c2fe8d7954f9', '0', 'evidence', 'acme', 'e1', 'PATCH-1', '{"attributes":{},"id":"e1","issuer":null,"lot":null,"market":"SG","number":"N-1","partner":null,"scope":"PRODUCT","sku":"PATCH-1","type":"PRODUCT_LISTING","validFrom":null,"validTo":null}', null);
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a408-7500-97eb-645f10fbcabc', '0', 'policy_rule', 'acme', 'OWN-1', null, null, 'good');
insert into change_entry (change, position, resource, merchant, name, sku, before, after)
values ('01a22bdf-a42e-759d-9f3f-eea531700c35', '0', 'sku', 'other', 'PATCH-1', 'PATCH-1', '{"classes":{},"facts":{},"productClass":"OTC_DRUG","sku":"PATCH-1","title":"Other patch"}', null);
insert into merchant (id, merchant, name, payload, opened_by, closed_by)
values ('01a22bdf-9c7d-701e-8902-8739277cfe30', 'acme', 'acme', '{"eligibility":"BY_RULE","id":"acme","name":"A shop"}', '01a22bdf-9bfa-750b-b207-81a9863430fe', null);
insert into merchant (id, merchant, name, payload, opened_by, closed_by)
values ('01a22bdf-9ce2-710e-8804-22b27dcc8145', 'other', 'other', '{"eligibility":"BY_RULE","id":"other","name":"A shop"}', '01a22bdf-9cd8-76b6-9bf3-ab8f11298586', null);
insert into storefront (id, merchant, name, payload, opened_by, closed_by)
values ('01a22bdf-9de8-71a5-9f88-58fdbc152ca0', 'acme', 'global', '{"baseUrl":"https://shop.example","blockedLinePolicy":"BLOCK_CART","cartUrlTemplate":"https://shop.example/cart?l={lines}","currency":"CNY","id":"global","kind":"CROSS_BORDER","languages":["en"],"markets":["SG"],"originMarket":"CN","preferRedirect":false}', '01a22bdf-9d95-7401-af78-2d1b0ad3d44a', null);
insert into partner (id, merchant, name, payload, opened_by, closed_by)
values ('01a22bdf-9e50-72b6-a75a-bb3c68a3ccc8', 'acme', 'importer', '{"id":"importer","markets":["SG"],"name":"Importer","productClasses":[],"roles":["LICENSED_IMPORTER"]}', '01a22bdf-9e35-7488-8367-e6c583886a9c', null);
insert into sku (id, merchant, name, payload, opened_by, closed_by)
values ('01a22bdf-9ff9-757a-b363-a511b0d286ea', 'acme', 'PATCH-1', '{"classes":{},"facts":{},"productClass":"OTC_DRUG","sku":"PATCH-1","title":"Pain \"patch\" \\u0000 消炎贴"}', '01a22bdf-9f81-7566-8f8b-5e9e83c7ef95', '01a22bdf-a041-7717-8ee6-211078b89e64');
insert into sku (id, merchant, name, payload, opened_by, closed_by)
values ('01a22bdf-a09e-728c-9dc4-48c0601c3f26', 'acme', 'PATCH-1', '{"classes":{},"facts":{},"itemIds":{"global":"70881412"},"productClass":"OTC_DRUG","sku":"PATCH-1","title":"Pain patch"}', '01a22bdf-a041-7717-8ee6-211078b89e64', null);
insert into sku (id, merchant, name, payload, opened_by, closed_by)
values ('01a22bdf-a0f5-727e-b779-0d1f86d5c713', 'acme', 'BALM-1', '{"classes":{"US":"OTC_DRUG"},"facts":{"form":{"text":"\"title\":\"no\""}},"productClass":"COSMETIC","sku":"BALM-1","title":"Balm"}', '01a22bdf-a0ca-7481-8b0f-5d9a606590b9', null);
insert into sku (id, merchant, name, payload, opened_by, closed_by)
values ('01a22bdf-a139-75fa-b8f3-453f3286d832', 'other', 'PATCH-1', '{"classes":{},"facts":{},"productClass":"OTC_DRUG","sku":"PATCH-1","title":"Other patch"}', '01a22bdf-a128-7053-8502-53e6afdfd413', '01a22bdf-a42e-759d-9f3f-eea531700c35');
insert into eligibility (id, merchant, name, sku, effective_from, effective_to, payload, opened_by, closed_by)
values ('01a22bdf-a185-7402-b0c5-721ea0e028aa', 'acme', 'PATCH-1 SG', 'PATCH-1', '2026-11-22 12:00:00+00', null, '{"channels":["CROSS_BORDER","DOMESTIC"],"effectiveFrom":"2026-11-22T12:00:00Z","effectiveTo":null,"market":"SG","reason":"recall","sku":"PATCH-1","status":"SUSPENDED"}', '01a22bdf-a162-72bf-8c9d-a12477b1578d', '01a22bdf-a1c9-7112-b8ae-eb139741245f');
insert into eligibility (id, merchant, name, sku, effective_from, effective_to, payload, opened_by, closed_by)
values ('01a22bdf-a22a-72f2-9ecd-9c7f26b14a79', 'acme', 'PATCH-1 SG', 'PATCH-1', '2026-11-22 12:00:00+00', '2026-11-22 12:01:00+00', '{"channels":["DOMESTIC"],"effectiveFrom":"2026-11-22T12:00:00Z","effectiveTo":"2026-11-22T12:01:00Z","market":"SG","reason":"recall","sku":"PATCH-1","status":"SUSPENDED"}', '01a22bdf-a1c9-7112-b8ae-eb139741245f', null);
insert into eligibility (id, merchant, name, sku, effective_from, effective_to, payload, opened_by, closed_by)
values ('01a22bdf-a22c-7576-aa09-41b240db15c5', 'acme', 'PATCH-1 SG', 'PATCH-1', '2026-11-22 12:00:00+00', null, '{"channels":["CROSS_BORDER"],"effectiveFrom":"2026-11-22T12:00:00Z","effectiveTo":null,"market":"SG","reason":"recall","sku":"PATCH-1","status":"SUSPENDED"}', '01a22bdf-a1c9-7112-b8ae-eb139741245f', null);
insert into eligibility (id, merchant, name, sku, effective_from, effective_to, payload, opened_by, closed_by)
values ('01a22bdf-a22d-7725-8bc1-3c8efc4c159e', 'acme', 'PATCH-1 SG', 'PATCH-1', '2026-11-22 12:01:00+00', '2026-11-22 12:02:00+00', '{"channels":["DOMESTIC"],"effectiveFrom":"2026-11-22T12:01:00Z","effectiveTo":"2026-11-22T12:02:00Z","market":"SG","reason":"over\u0000","sku":"PATCH-1","status":"ELIGIBLE"}', '01a22bdf-a1c9-7112-b8ae-eb139741245f', null);
insert into eligibility (id, merchant, name, sku, effective_from, effective_to, payload, opened_by, closed_by)
values ('01a22bdf-a22d-7725-8bc1-3c8efc4c159f', 'acme', 'PATCH-1 SG', 'PATCH-1', '2026-11-22 12:02:00+00', null, '{"channels":["DOMESTIC"],"effectiveFrom":"2026-11-22T12:02:00Z","effectiveTo":null,"market":"SG","reason":"recall","sku":"PATCH-1","status":"SUSPENDED"}', '01a22bdf-a1c9-7112-b8ae-eb139741245f', null);
insert into eligibility (id, merchant, name, sku, effective_from, effective_to, payload, opened_by, closed_by)
values ('01a22bdf-a25c-71e3-8c5a-326a2943a8c2', 'acme', 'PATCH-1 GB-NIR', 'PATCH-1', '2026-11-22 12:00:00+00', null, '{"channels":["DOMESTIC"],"effectiveFrom":"2026-11-22T12:00:00Z","effectiveTo":null,"market":"GB-NIR","reason":null,"sku":"PATCH-1","status":"ELIGIBLE"}', '01a22bdf-a24e-7359-a0c0-da7bf9b5ad0a', null);
insert into evidence (id, merchant, name, scope, sku, partner, valid_from, valid_to, payload, opened_by, closed_by)
values ('01a22bdf-a2ac-73a6-8051-5a1d6ee4cd57', 'acme', 'e1', 'PRODUCT', 'PATCH-1', null, null, null, '{"attributes":{},"id":"e1","issuer":null,"lot":null,"market":"SG","number":"N-1","partner":null,"scope":"PRODUCT","sku":"PATCH-1","type":"PRODUCT_LISTING","validFrom":null,"validTo":null}', '01a22bdf-a280-7575-b74e-d9ae54f3f352', '01a22bdf-a3b9-7129-b30c-c2fe8d7954f9');
insert into evidence (id, merchant, name, scope, sku, partner, valid_from, valid_to, payload, opened_by, closed_by)
values ('01a22bdf-a2e3-758a-862d-1900dcae11d0', 'acme', 'e2', 'PARTNER', null, 'importer', null, null, '{"attributes":{},"id":"e2","issuer":null,"lot":null,"market":"SG","number":"N-1","partner":"importer","scope":"PARTNER","sku":null,"type":"PRODUCT_LISTING","validFrom":null,"validTo":null}', '01a22bdf-a2d4-7038-be24-760d2cfe5ef6', null);
insert into evidence (id, merchant, name, scope, sku, partner, valid_from, valid_to, payload, opened_by, closed_by)
values ('01a22bdf-a310-7246-a66d-7394f6e1a1bd', 'acme', 'e3', 'LOT', 'PATCH-1', null, '2026-11-22 12:00:00+00', '2026-11-22 12:01:00+00', '{"attributes":{"type":{"text":"NOR_THIS"}},"id":"e3","issuer":"A \"type\":\"NOT_THIS\" issuer","lot":"L1","market":null,"number":"N\u0000\\u0000\\","partner":null,"scope":"LOT","sku":"PATCH-1","type":"CE_CERTIFICATE","validFrom":"2026-11-22T12:00:00Z","validTo":"2026-11-22T12:01:00Z"}', '01a22bdf-a2fe-766d-8ae5-b18282ed01f5', null);
insert into evidence (id, merchant, name, scope, sku, partner, valid_from, valid_to, payload, opened_by, closed_by)
values ('01a22bdf-a33f-73b2-942c-cb6b9bf505aa', 'acme', 'e4', 'SELLER', null, null, null, null, '{"attributes":{},"id":"e4","issuer":null,"lot":null,"market":"SG","number":"N-1","partner":null,"scope":"SELLER","sku":null,"type":"PRODUCT_LISTING","validFrom":null,"validTo":null}', '01a22bdf-a335-7422-9867-a1dc2aa7cb88', '01a22bdf-a357-750a-87c5-ce5d36a38c65');
insert into evidence (id, merchant, name, scope, sku, partner, valid_from, valid_to, payload, opened_by, closed_by)
values ('01a22bdf-a385-7371-83e8-5d83ebb067a8', 'acme', 'e4', 'PRODUCT', 'PATCH-1', null, null, null, '{"attributes":{},"id":"e4","issuer":null,"lot":null,"market":"SG","number":"N-1","partner":null,"scope":"PRODUCT","sku":"PATCH-1","type":"PRODUCT_LISTING","validFrom":null,"validTo":null}', '01a22bdf-a357-750a-87c5-ce5d36a38c65', null);
insert into policy_rule (id, merchant, name, payload, opened_by, closed_by)
values ('01a22bdf-a415-727f-b6d8-114aa43ac2d6', 'acme', 'OWN-1', 'good', '01a22bdf-a408-7500-97eb-645f10fbcabc', null);
insert into api_key (id, merchant, name, payload, opened_by, closed_by)
values ('01a22bdf-9f06-7643-9c33-98774a66dc98', 'acme', 'k1', '{"id":"k1","name":"till","roles":[],"secretSha256":"abababababababababababababababababababababababababababababababab","storefronts":["global"]}', '01a22bdf-9e70-77a5-9548-da26653f1aac', null);
insert into pack (id, name, version, payload, opened_by, closed_by)
values ('01a22bdf-99ad-7036-9459-5771e1d07f79', 'JP', '2026.11.1', '{"files":{"JP.yaml":"version 2026.11.1"},"name":"JP","version":"2026.11.1"}', '01a22bdf-93dc-72bf-9d00-d9ee12e3bdcd', null);
insert into pack (id, name, version, payload, opened_by, closed_by)
values ('01a22bdf-99f0-76de-adf2-dc92c83ede2a', 'SG', '2026.9.1', '{"files":{"SG.yaml":"version 2026.9.1"},"name":"SG","version":"2026.9.1"}', '01a22bdf-93dc-72bf-9d00-d9ee12e3bdcd', null);
update revision set epoch = '87e8e591-3e19-4e71-8e39-e74ef1106831', revision = 21, head = '01a22bdf-a42e-759d-9f3f-eea531700c35';
