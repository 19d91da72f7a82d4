-- A page of notices is a few of them.
alter function notices.of_reader(timestamptz, uuid, int) rows 20;
