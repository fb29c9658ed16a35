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
create table workspace.member (
    id uuid not null,
    workspace_id uuid not null,
    account_id uuid,
    email varchar(254),
    email_key bytea,
    display_name varchar(256) not null,
    search_text varchar(1200) not null,
    role varchar(8) not null,
    state varchar(10) not null,
    source varchar(12) not null,
    suspension varchar(16),
    language varchar(35),
    timezone varchar(64),
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint member_pk primary key (id),
    constraint member_email_key unique (workspace_id, email_key),
    constraint member_account_key unique (workspace_id, account_id)
);
create index member_order on workspace.member (workspace_id, id);
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

-- sequence is given by the task that seals the trail.
create table workspace.audit (
    id uuid not null,
    workspace_id uuid not null,
    sequence bigint,
    at timestamp(6) with time zone not null,
    actor varchar(64) not null,
    action varchar(64) not null,
    target varchar(80) not null,
    details varchar(8000) not null,
    constraint audit_pk primary key (id)
);
create index audit_order on workspace.audit (workspace_id, id);
