-- Who reads, as each transaction states it. Policies of every room ask these functions and nothing else.
create schema if not exists database;

create function database.reader() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('heed.reader', true), '')::uuid;

create function database.is_system() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('heed.system', true), '') = 'on';

create function database.reads(circle text) returns boolean
    language sql stable parallel safe
    return database.is_system() or circle = any (string_to_array(current_setting('heed.circles', true), ','));

-- The role that serves may use what the rooms own; it owns nothing, so it can bypass no policy.
grant usage on schema database to ${app};
alter default privileges grant usage on schemas to ${app};
alter default privileges grant select, insert, update, delete on tables to ${app};
alter default privileges grant usage, select on sequences to ${app};
