\set participant random(0, :voters - 1)
\set statement random(0, :statements - 1)
\set value random(-1, 1)
insert into benchmark.vote (participant, statement, value, at) values (:participant, :statement, :value, now()) on conflict (consultation, participant, statement) do update set value = excluded.value, at = excluded.at where excluded.at >= vote.at;
