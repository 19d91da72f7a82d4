-- Officials judge what is contested, not everybody who reads what is kept to staff.
alter policy judged_once_by_staff on answers.contest using (verdict is null and database.official());
