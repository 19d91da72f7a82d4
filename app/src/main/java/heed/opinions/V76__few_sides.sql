-- A person takes sides on some tens of statements; expecting a thousand, PostgreSQL would read whole tables beside them.
alter function opinions.sides_of_reader() rows 30;
