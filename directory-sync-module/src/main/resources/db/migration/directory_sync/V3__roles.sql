-- The first rule by place whose group a person is in gives the role. A rule whose group was deleted is an orphan: it gives
-- nothing, and is kept for a while so that a group of the same name can be bound to it.
create table directory_sync.group_role (
    connection_id uuid not null,
    group_id uuid not null,
    place int not null,
    role varchar(8) not null,
    group_name varchar(1024) not null,
    orphaned_at timestamp(6) with time zone,
    constraint group_role_pk primary key (connection_id, group_id)
);

-- Admin roles given by groups: those granted are counted for some minutes, those beyond the count wait for an owner's yes.
create table directory_sync.admin_grant (
    connection_id uuid not null,
    user_id uuid not null,
    at timestamp(6) with time zone not null,
    state varchar(8) not null,
    constraint admin_grant_pk primary key (connection_id, user_id)
);

create index directory_user_by_member on directory_sync.directory_user (member_id);
create index directory_user_by_candidate on directory_sync.directory_user (connection_id, candidate, id);
create index directory_user_by_deactivation on directory_sync.directory_user (deactivated_at);
