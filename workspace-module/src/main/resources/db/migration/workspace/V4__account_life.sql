-- Who went, by address: a directory does not bring back whom a person here removed, or who said no.
create table workspace.departure (
    workspace_id uuid not null,
    email_key bytea not null,
    email varchar(254) not null,
    way varchar(8) not null,
    at timestamp(6) with time zone not null,
    constraint departure_pk primary key (workspace_id, email_key)
);

-- Links that were mailed to an account's person. The link itself is never stored, only its SHA-256.
create table workspace.account_link (
    id uuid not null,
    account_id uuid not null,
    purpose varchar(16) not null,
    token_hash bytea not null,
    email varchar(254) not null,
    email_key bytea not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    constraint account_link_pk primary key (id),
    constraint account_link_token_key unique (token_hash)
);
create index account_link_by_account on workspace.account_link (account_id, purpose);
create index account_link_by_end on workspace.account_link (expires_at);
