-- What people called the author of a change when it was made: a user's account or a key's name. author stays what identifies it.
alter table change add column author_name text;
