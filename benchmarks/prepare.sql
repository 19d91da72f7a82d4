-- A session for each voter, and a table of the same shape for pgbench. Only in the throw-away town of a benchmark: the secrets are no
-- secrets.
select p.id as consultation, p.slug
  from purposes.purpose p
  join opinions.consultation c on c.id = p.id
 where p.state = 'OPEN'
 order by (select count(*) from opinions.statement s where s.consultation = p.id) desc
 limit 1 \gset

create temporary table voter as
select person.id, 'bench-' || person.id as secret
  from people.person
 where not exists (select 1 from people.hat where hat.person = person.id and hat.kind = 'OFFICE')
 order by person.id
 limit :voters;

insert into signin.session (key, person, ends)
select sha256(convert_to(secret, 'UTF8')), id, now() + interval '1 day' from voter;

create schema benchmark;
create table benchmark.vote (like opinions.vote including all);
alter table benchmark.vote alter column consultation set default :'consultation';

select 'page|/purposes/' || :'slug' || '/opinions';
select 'voter|' || secret from voter;
select 'statement|' || s.id
  from opinions.statement s join contributions.contribution c on c.id = s.id
 where s.consultation = :'consultation' and c.state = 'SHOWN' and c.circle = 'everyone'
 order by s.number;
