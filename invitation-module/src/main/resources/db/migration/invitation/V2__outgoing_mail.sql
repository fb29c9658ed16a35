-- Until when all invitation mail of a workspace waits.
create table invitation.mail_hold (
    workspace_id uuid not null,
    held_until timestamp(6) with time zone not null,
    constraint mail_hold_pk primary key (workspace_id)
);

-- How many invitations a workspace sent on a day (UTC) to addresses whose domains it has not verified.
create table invitation.daily_mail (
    workspace_id uuid not null,
    mail_day date not null,
    sent int not null,
    constraint daily_mail_pk primary key (workspace_id, mail_day)
);

-- Mail that is no invitation: links for accounts, notices, alarms. Kept for 30 days.
create table invitation.letter (
    id uuid not null,
    kind varchar(32) not null,
    workspace_id uuid,
    account_id uuid,
    recipient varchar(254) not null,
    recipient_key bytea not null,
    display_name varchar(256) not null,
    language varchar(35),
    words varchar(4000) not null,
    state varchar(10) not null,
    attempts int not null,
    problem varchar(500),
    created_at timestamp(6) with time zone not null,
    sent_at timestamp(6) with time zone,
    constraint letter_pk primary key (id)
);
create index letter_by_recipient on invitation.letter (recipient_key, kind, created_at);
create index letter_by_age on invitation.letter (created_at);
