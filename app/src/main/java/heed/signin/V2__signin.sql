-- How somebody showed who they are. Whoever was signed in by a link before this stays signed in by a link.
alter table signin.session
    add column proof text not null default 'LINK' check (proof in ('DEVICE', 'LINK', 'PASSKEY'));
