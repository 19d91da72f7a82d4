-- What a guest says waits until the guest confirms an address: nobody but its author reads it, staff neither.
alter table contributions.contribution drop constraint contribution_state_check;
alter table contributions.contribution
    add constraint contribution_state_check check (state in ('DRAFT', 'WAITING', 'SHOWN', 'HIDDEN'));

create or replace function contributions.readable_by_reader(state text, circle text, author uuid) returns boolean
    language sql stable
    return database.is_system()
        or (state = 'SHOWN' and database.reads(circle))
        or (state in ('DRAFT', 'HIDDEN') and database.reads('staff') and database.reads(circle))
        or author is not distinct from database.reader();

-- No act of a guest, and no mistake of ours, shows a guest's words to others.
alter table contributions.contribution disable row level security;
drop policy said_by_oneself on contributions.contribution;
drop policy changed_by_author_or_staff on contributions.contribution;
create policy said_by_oneself on contributions.contribution for insert
    with check ((database.is_system() or (author = database.reader() and database.reads(circle)))
                and (state = 'WAITING' or not people.is_guest(author)));
create policy changed_by_author_or_staff on contributions.contribution for update
    using (database.is_system() or author = database.reader()
           or (database.reads('staff') and database.reads(circle) and state <> 'WAITING'))
    with check ((database.is_system() or author = database.reader()
                 or (database.reads('staff') and database.reads(circle)))
                and (state = 'WAITING' or not people.is_guest(author)));
alter table contributions.contribution enable row level security;
