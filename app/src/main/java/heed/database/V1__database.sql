create schema database;

-- The reader of this transaction, as the transaction stated it. Nothing stated is nobody.
create function database.reader() returns uuid language sql stable
    return nullif(current_setting('heed.reader', true), '')::uuid;

create function database.is_system() returns boolean language sql stable
    return coalesce(current_setting('heed.system', true), '') = 'on';

create function database.reads(circle text) returns boolean language sql stable
    return circle = any (string_to_array(coalesce(current_setting('heed.circles', true), ''), ','));
