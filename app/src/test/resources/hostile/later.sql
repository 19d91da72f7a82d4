-- The server of mails: after the mails of the town were sent, since with hostile words in it none would be.
insert into setup.mail (host, port, security, login, password, sender) values ('mail.example', 25, 'NONE', 'heed', 'x', 'heed@x.example');
