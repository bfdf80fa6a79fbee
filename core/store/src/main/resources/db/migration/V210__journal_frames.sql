-- A document is an LZ4 frame from now on: a decision waits for its row to be on disk, and most of a row repeats itself. The
-- database would compress it too, but only with what it was built with, and after all of it has come over the connection.
-- A row written before stays the JSON text it was. "psql -Atc 'select encode(document, ''hex'') ...' | xxd -r -p | lz4 -d"
-- shows a row without the gate.
alter table journal alter column document type bytea using convert_to(document, 'UTF8');
alter table journal alter column document set storage external;
