-- On which day, in UTC, each API key was last used. A day and not an instant: a key is written once a day, not at every request.
create table api_key_use (
    key       varchar(128) primary key,
    last_used date not null
);
