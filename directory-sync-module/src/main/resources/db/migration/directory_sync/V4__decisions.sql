-- What a member's place was like before somebody came back under another id of the directory.
create table directory_sync.former_place (
    user_id uuid not null,
    connection_id uuid not null,
    member_id uuid not null,
    account_id uuid,
    role varchar(8) not null,
    role_source varchar(12) not null,
    at timestamp(6) with time zone not null,
    constraint former_place_pk primary key (user_id)
);

-- Who was refused for want of a seat, until they are in. No other personal data.
create table directory_sync.seat_refusal (
    connection_id uuid not null,
    user_name_key bytea not null,
    user_name varchar(320) not null,
    display_name varchar(256) not null,
    first_at timestamp(6) with time zone not null,
    last_at timestamp(6) with time zone not null,
    times int not null,
    constraint seat_refusal_pk primary key (connection_id, user_name_key)
);

-- What the pages tell until somebody has read it. One row a kind.
create table directory_sync.notice (
    connection_id uuid not null,
    kind varchar(24) not null,
    people int not null,
    raised_at timestamp(6) with time zone not null,
    counted_at timestamp(6) with time zone not null,
    dismissed boolean not null,
    constraint notice_pk primary key (connection_id, kind)
);

-- Work on many people, done in small transactions by a task that finds its place again after a crash.
create table directory_sync.batch_work (
    id uuid not null,
    connection_id uuid not null,
    workspace_id uuid not null,
    kind varchar(16) not null,
    state varchar(8) not null,
    words varchar(200) not null,
    actor_account uuid,
    total int not null,
    done int not null,
    cursor_id uuid,
    problem varchar(500),
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    constraint batch_work_pk primary key (id)
);
create index batch_work_by_workspace on directory_sync.batch_work (workspace_id, id);
