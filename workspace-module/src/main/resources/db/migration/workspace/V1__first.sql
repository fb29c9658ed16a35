-- Keys that decide who is who are UTF-8 bytes: both databases compare and order them alike.

create table workspace.workspace (
    id uuid not null,
    slug varchar(63) not null,
    name varchar(100) not null,
    plan varchar(16) not null,
    seat_limit int not null,
    timezone varchar(64) not null,
    language varchar(35) not null,
    created_at timestamp(6) with time zone not null,
    version bigint not null,
    constraint workspace_pk primary key (id),
    constraint workspace_slug_key unique (slug)
);

create table workspace.account (
    id uuid not null,
    email varchar(254) not null,
    email_key bytea not null,
    display_name varchar(256) not null,
    password_hash varchar(512),
    language varchar(35),
    created_at timestamp(6) with time zone not null,
    version bigint not null,
    constraint account_pk primary key (id),
    constraint account_email_key unique (email_key)
);

-- search_text: name and address, folded, so that a search needs no function on the column.
-- reported_email: the address that the directory reports for a person who has joined and signs in with another one.
create table workspace.member (
    id uuid not null,
    workspace_id uuid not null,
    account_id uuid,
    email varchar(254),
    email_key bytea,
    reported_email varchar(254),
    display_name varchar(256) not null,
    search_text varchar(1200) not null,
    role varchar(8) not null,
    role_source varchar(12) not null,
    state varchar(10) not null,
    source varchar(12) not null,
    suspension varchar(16),
    mail_policy varchar(8) not null,
    language varchar(35),
    timezone varchar(64),
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint member_pk primary key (id),
    constraint member_email_key unique (workspace_id, email_key),
    constraint member_account_key unique (workspace_id, account_id)
);
create index member_order on workspace.member (workspace_id, id);
create index member_by_role on workspace.member (workspace_id, role, state, id);
create index member_by_account on workspace.member (account_id);

-- A tally is a base plus deltas that a task folds into it: many transactions count at once without waiting.
create table workspace.tally (
    id uuid not null,
    base bigint not null,
    constraint tally_pk primary key (id)
);
create table workspace.tally_delta (
    id uuid not null,
    tally_id uuid not null,
    delta bigint not null,
    constraint tally_delta_pk primary key (id)
);
create index tally_delta_by_tally on workspace.tally_delta (tally_id);

-- The sealed trail: numbered without a gap in each workspace, each row chained to the one before. Nothing here is ever
-- updated; trimming takes rows from the front and says so in the workspace's head.
-- personal_hash: a salted hash of what names a person, which lies in audit_personal and can be erased.
create table workspace.audit (
    id uuid not null,
    workspace_id uuid not null,
    sequence bigint not null,
    at timestamp(6) with time zone not null,
    actor varchar(80) not null,
    action varchar(64) not null,
    target varchar(320) not null,
    request_id uuid,
    details varchar(8000) not null,
    personal_hash bytea,
    hash bytea not null,
    constraint audit_pk primary key (id),
    constraint audit_sequence_key unique (workspace_id, sequence)
);
create index audit_order on workspace.audit (workspace_id, id);
create index audit_by_target on workspace.audit (workspace_id, target, id);
