-- entitled: whether the workspace's plan includes Directory Sync; kept true by an observer of plan changes, so that a
-- request learns everything about its caller from one row.
create table directory_sync.connection (
    id uuid not null,
    workspace_id uuid not null,
    provider varchar(16) not null,
    state varchar(16) not null,
    strictness varchar(16) not null,
    entitled boolean not null,
    created_at timestamp(6) with time zone not null,
    last_request_at timestamp(6) with time zone,
    version bigint not null,
    constraint connection_pk primary key (id),
    constraint connection_workspace_key unique (workspace_id)
);

-- hash: SHA-256 of the token; the token itself is stored nowhere.
create table directory_sync.token (
    id uuid not null,
    connection_id uuid not null,
    hash bytea not null,
    label varchar(32) not null,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    constraint token_pk primary key (id),
    constraint token_hash_key unique (hash)
);
create index token_by_connection on directory_sync.token (connection_id);

-- A deleted user stays as a tombstone: no key (so the name is free), no document, never listed.
-- candidate: why an admin must decide who this person is; null if that is clear.
create table directory_sync.directory_user (
    id uuid not null,
    connection_id uuid not null,
    user_name varchar(320) not null,
    user_name_key bytea,
    external_id varchar(1024),
    address_key bytea,
    active boolean not null,
    member_id uuid,
    candidate varchar(32),
    document bytea not null,
    version bigint not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    deactivated_at timestamp(6) with time zone,
    deleted_at timestamp(6) with time zone,
    constraint directory_user_pk primary key (id),
    constraint directory_user_name_key unique (connection_id, user_name_key)
);
create index directory_user_order on directory_sync.directory_user (connection_id, id);
create index directory_user_by_external_id on directory_sync.directory_user (connection_id, external_id);
create index directory_user_by_address on directory_sync.directory_user (connection_id, address_key);

create table directory_sync.directory_group (
    id uuid not null,
    connection_id uuid not null,
    display_name varchar(1024) not null,
    display_name_key bytea not null,
    external_id varchar(1024),
    document bytea not null,
    version bigint not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint directory_group_pk primary key (id),
    constraint directory_group_name_key unique (connection_id, display_name_key)
);
create index directory_group_order on directory_sync.directory_group (connection_id, id);

-- One row a membership: adding or removing one never touches the others.
create table directory_sync.membership (
    group_id uuid not null,
    user_id uuid not null,
    since timestamp(6) with time zone not null,
    constraint membership_pk primary key (group_id, user_id)
);
create index membership_by_user on directory_sync.membership (user_id);

create table directory_sync.request (
    id uuid not null,
    connection_id uuid not null,
    at timestamp(6) with time zone not null,
    method varchar(8) not null,
    path varchar(512) not null,
    query varchar(2048),
    status int not null,
    duration_ms int not null,
    detail varchar(1024),
    resource varchar(64),
    notes varchar(4000) not null,
    user_agent varchar(200),
    constraint request_pk primary key (id)
);
create index request_order on directory_sync.request (connection_id, id);
