-- Both ends are readable; asked row by row, by index.
alter policy both_ends_readable on trace.link using (contributions.reads(from_id) and contributions.reads(to_id));
alter policy both_ends_readable on trace.fate using (contributions.reads(contribution) and contributions.reads(by_answer));
