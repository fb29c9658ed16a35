-- Who is signed in. The cookie's token is never stored, only its SHA-256.
create table sign_on.session (
    id uuid not null constraint session_pk primary key,
    token_hash bytea not null constraint session_token_unique unique,
    account_id uuid not null,
    method varchar(16) not null,
    device varchar(80) not null,
    signed_in_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone not null
);

create index session_account on sign_on.session (account_id);

create index session_signed_in_at on sign_on.session (signed_in_at);

-- Workspaces that a session may not enter any more, because its member was suspended or removed since it began.
create table sign_on.session_bar (
    session_id uuid not null constraint session_bar_session references sign_on.session (id) on delete cascade,
    workspace_id uuid not null,
    constraint session_bar_pk primary key (session_id, workspace_id)
);

-- Sign-ins that failed or are still being checked, by address and by client. The subject is a SHA-256.
create table sign_on.sign_in_attempt (
    subject bytea not null,
    window_start timestamp(6) with time zone not null,
    attempts int not null,
    constraint sign_in_attempt_pk primary key (subject, window_start)
);

create index sign_in_attempt_window on sign_on.sign_in_attempt (window_start);
