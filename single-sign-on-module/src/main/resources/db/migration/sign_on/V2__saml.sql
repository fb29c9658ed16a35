-- A workspace's link to its identity provider. Without metadata it only holds the addresses that are entered there.
create table sign_on.connection (
    id uuid not null constraint connection_pk primary key,
    workspace_id uuid not null constraint connection_workspace_unique unique,
    provider varchar(16) not null,
    issuer varchar(1024),
    sign_on_url varchar(2000),
    enabled boolean not null,
    just_in_time boolean not null,
    tested_at timestamp(6) with time zone,
    owner_tested_at timestamp(6) with time zone,
    warned_days int,
    created_at timestamp(6) with time zone not null
);

-- The identity provider's certificates. Any of them may have signed a response.
create table sign_on.idp_certificate (
    connection_id uuid not null constraint idp_certificate_connection references sign_on.connection (id) on delete cascade,
    fingerprint varchar(64) not null,
    certificate bytea not null,
    not_after timestamp(6) with time zone not null,
    constraint idp_certificate_pk primary key (connection_id, fingerprint)
);

-- Our keys. The private half is sealed with the installation's secret key, which is not in the database.
create table sign_on.sp_key (
    id uuid not null constraint sp_key_pk primary key,
    connection_id uuid not null constraint sp_key_connection references sign_on.connection (id) on delete cascade,
    sealed_key bytea not null,
    certificate bytea not null,
    in_use boolean not null,
    created_at timestamp(6) with time zone not null,
    constraint sp_key_use_unique unique (connection_id, in_use)
);

-- Requests on their way to an identity provider. The handle comes back as RelayState, the browser's secret in a cookie of
-- ours; only their SHA-256 is stored. Once answered, the row holds what was proven until the browser comes for it.
create table sign_on.sign_in_request (
    id uuid not null constraint sign_in_request_pk primary key,
    connection_id uuid not null constraint sign_in_request_connection references sign_on.connection (id) on delete cascade,
    handle_hash bytea not null constraint sign_in_request_handle_unique unique,
    browser_hash bytea not null,
    target varchar(2000) not null,
    tester_id uuid,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    refused boolean not null,
    answered_at timestamp(6) with time zone,
    name_id varchar(320),
    email varchar(254),
    report varchar(32000),
    used_at timestamp(6) with time zone
);
create index sign_in_request_end on sign_on.sign_in_request (expires_at);

-- Assertions that were accepted, until they are certainly too old: none is accepted twice. The key is a SHA-256.
create table sign_on.used_assertion (
    connection_id uuid not null,
    assertion_key bytea not null,
    usable_until timestamp(6) with time zone not null,
    constraint used_assertion_pk primary key (connection_id, assertion_key)
);
create index used_assertion_end on sign_on.used_assertion (usable_until);

-- Whom an identity provider's name stands for, where no directory says it.
create table sign_on.link (
    connection_id uuid not null constraint link_connection references sign_on.connection (id) on delete cascade,
    name_key bytea not null,
    member_id uuid not null,
    created_at timestamp(6) with time zone not null,
    constraint link_pk primary key (connection_id, name_key)
);

-- To which workspaces a session has proved who the person is: by which connection, or by a recovery code if by none.
create table sign_on.session_proof (
    session_id uuid not null constraint session_proof_session references sign_on.session (id) on delete cascade,
    workspace_id uuid not null,
    connection_id uuid,
    proven_at timestamp(6) with time zone not null,
    constraint session_proof_pk primary key (session_id, workspace_id)
);

-- Ways in for owners when the identity provider fails. Only a SHA-256 is stored.
create table sign_on.recovery_code (
    workspace_id uuid not null,
    code_hash bytea not null,
    constraint recovery_code_pk primary key (workspace_id, code_hash)
);
