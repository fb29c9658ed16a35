-- entitled: whether the workspace's plan includes Directory Sync; kept true by an observer of plan changes, so that a
-- request learns everything about its caller from one row.
-- was_live: whether its effects were ever applied as they came.
-- default_role, maps_roles: what a person gets whom no group gives a role, and whether any group gives one.
-- mail_policy: how people are told.
create table directory_sync.connection (
    id uuid not null,
    workspace_id uuid not null,
    provider varchar(16) not null,
    state varchar(16) not null,
    strictness varchar(16) not null,
    entitled boolean not null,
    was_live boolean not null,
    default_role varchar(8) not null,
    maps_roles boolean not null,
    mail_policy varchar(8) not null,
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
-- candidate: what an admin must decide about this person; null if nothing.
-- unconfirmed_before: memberships that are older were not named again since the person came back.
create table directory_sync.directory_user (
    id uuid not null,
    connection_id uuid not null,
    user_name varchar(320) not null,
    user_name_key bytea,
    external_id bytea,
    address_key bytea,
    display_name_key bytea,
    formatted_name_key bytea,
    family_name_key bytea,
    given_name_key bytea,
    middle_name_key bytea,
    honorific_prefix_key bytea,
    honorific_suffix_key bytea,
    employee_number_key bytea,
    department_key bytea,
    -- Whether the person has access; active_value is what the resource says about it, null once that was removed.
    active boolean not null,
    active_value boolean,
    member_id uuid,
    candidate varchar(32),
    document bytea not null,
    version bigint not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    deactivated_at timestamp(6) with time zone,
    unconfirmed_before timestamp(6) with time zone,
    deleted_at timestamp(6) with time zone,
    constraint directory_user_pk primary key (id),
    constraint directory_user_name_key unique (connection_id, user_name_key)
);
create index directory_user_order on directory_sync.directory_user (connection_id, id);
create index directory_user_by_external_id on directory_sync.directory_user (connection_id, external_id);
create index directory_user_by_address on directory_sync.directory_user (connection_id, address_key);

create index directory_user_by_display_name on directory_sync.directory_user (connection_id, display_name_key);
create index directory_user_by_family_name on directory_sync.directory_user (connection_id, family_name_key);
create index directory_user_by_given_name on directory_sync.directory_user (connection_id, given_name_key);
create index directory_user_by_employee_number on directory_sync.directory_user (connection_id, employee_number_key);
create index directory_user_by_department on directory_sync.directory_user (connection_id, department_key);
create index directory_user_by_creation on directory_sync.directory_user (connection_id, created_at);
create index directory_user_by_change on directory_sync.directory_user (connection_id, changed_at);

-- The e-mails of a user, to be found by; the user's document has them too.
create table directory_sync.user_email (
    user_id uuid not null,
    position int not null,
    value_key bytea,
    type_key bytea,
    is_primary boolean,
    constraint user_email_pk primary key (user_id, position)
);
create index user_email_by_value on directory_sync.user_email (value_key);

create table directory_sync.directory_group (
    id uuid not null,
    connection_id uuid not null,
    display_name varchar(1024) not null,
    display_name_key bytea not null,
    external_id bytea,
    document bytea not null,
    version bigint not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint directory_group_pk primary key (id),
    constraint directory_group_name_key unique (connection_id, display_name_key)
);
create index directory_group_order on directory_sync.directory_group (connection_id, id);

-- One row a membership: adding or removing one never touches the others.
-- display: what the directory calls the member, where that is not the userName.
create table directory_sync.membership (
    group_id uuid not null,
    user_id uuid not null,
    since timestamp(6) with time zone not null,
    display varchar(1024),
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
