-- Who reads a contribution reads what hangs on it; asked row by row, by index.
alter policy follows_contribution on opinions.consultation using (contributions.reads(id));
alter policy follows_contribution on opinions.statement using (contributions.reads(id));
