-- An expired invitation is a pending one whose time has passed: nothing has to run for it to expire.
-- pending_key is email_key while the invitation is pending and null otherwise, so at most one is pending per address.
-- generation counts the links that were made for it; only the newest link's hash is kept.
-- life counts how often the invitation came to life again, see invitation.answer.
-- inviter is the reference of the actor, as in the audit trail.
-- held_until is set by whoever invites for a day to come; a workspace's own hold is in invitation.mail_hold.
-- mail_*, mailed_at and expires_at speak of the mail of the present generation, last_mailed_at of any mail to the address.
create table invitation.invitation (
    id uuid not null,
    workspace_id uuid not null,
    member_id uuid not null,
    email varchar(254) not null,
    email_key bytea not null,
    pending_key bytea,
    role varchar(8) not null,
    inviter varchar(64) not null,
    language varchar(35),
    timezone varchar(64),
    state varchar(10) not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    generation int not null,
    token_hash bytea not null,
    life int not null,
    renewals int not null,
    mailed_at timestamp(6) with time zone,
    expires_at timestamp(6) with time zone,
    last_mailed_at timestamp(6) with time zone,
    mail_state varchar(10) not null,
    mail_orders int not null,
    mail_attempts int not null,
    mail_slot_at timestamp(6) with time zone,
    mail_problem varchar(500),
    held_until timestamp(6) with time zone,
    constraint invitation_pk primary key (id),
    constraint invitation_token_key unique (token_hash),
    constraint invitation_pending_key unique (workspace_id, pending_key)
);
create index invitation_order on invitation.invitation (workspace_id, id);
create index invitation_by_address on invitation.invitation (workspace_id, email_key);
create index invitation_by_mail on invitation.invitation (mail_state, workspace_id);
create index invitation_by_member on invitation.invitation (member_id);

-- The person is answering, or has answered, this life of an invitation: the key lets one of many parallel calls through.
create table invitation.answer (
    invitation_id uuid not null,
    life int not null,
    at timestamp(6) with time zone not null,
    constraint answer_pk primary key (invitation_id, life)
);

-- The one row that all nodes share: when the next mail may leave, and whether the mail server is in trouble.
create table invitation.mail_pace (
    id smallint not null,
    next_at timestamp(6) with time zone,
    paused_until timestamp(6) with time zone,
    trouble_since timestamp(6) with time zone,
    trouble_count int not null,
    trouble varchar(500),
    constraint mail_pace_pk primary key (id)
);
insert into invitation.mail_pace (id, trouble_count) values (1, 0);

-- What the demo keeps instead of sending. The message id makes a second delivery of the same mail impossible.
create table invitation.demo_mail (
    id uuid not null,
    message_id varchar(255) not null,
    recipient varchar(254) not null,
    recipient_key bytea not null,
    subject varchar(998) not null,
    text_part text not null,
    html_part text not null,
    headers text not null,
    at timestamp(6) with time zone not null,
    constraint demo_mail_pk primary key (id),
    constraint demo_mail_message_key unique (message_id)
);
create index demo_mail_by_recipient on invitation.demo_mail (recipient_key, id);
