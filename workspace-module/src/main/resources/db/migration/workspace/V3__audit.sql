-- Where a transaction leaves its facts. It is all that a request pays for the trail: one insert into one small table, and
-- no lock that another request waits for. A task takes the rows out again, numbers and chains them.
create table workspace.audit_waiting (
    -- Given out when a row is written, so later than that of every row committed before; an id depends on a node's clock.
    arrival bigint generated always as identity,
    id uuid not null,
    workspace_id uuid not null,
    at timestamp(6) with time zone not null,
    actor varchar(80) not null,
    action varchar(64) not null,
    target varchar(320) not null,
    request_id uuid,
    details varchar(8000) not null,
    personal varchar(8000),
    constraint audit_waiting_pk primary key (arrival)
);

-- One row. Whoever seals locks it, so that what arrived first is sealed first.
create table workspace.audit_turn (
    id smallint not null,
    constraint audit_turn_pk primary key (id)
);
insert into workspace.audit_turn (id) values (1);

-- What names a person in a sealed row. Erased: no content and no salt, and a seal that says the erasure was ours.
create table workspace.audit_personal (
    audit_id uuid not null,
    workspace_id uuid not null,
    salt bytea,
    content varchar(8000),
    erased_at timestamp(6) with time zone,
    erasure_seal bytea,
    constraint audit_personal_pk primary key (audit_id)
);
create index audit_personal_order on workspace.audit_personal (workspace_id, audit_id);

-- The end of each workspace's chain, and the last row that was trimmed, under a seal that only the secret key can make.
create table workspace.audit_head (
    workspace_id uuid not null,
    sequence bigint not null,
    hash bytea not null,
    base_sequence bigint not null,
    base_hash bytea not null,
    seal bytea not null,
    constraint audit_head_pk primary key (workspace_id)
);
