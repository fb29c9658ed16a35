-- Domains that a workspace claims. Verified while verified_at is set: by a TXT record or by the operator's word.
create table workspace.verified_domain (
    id uuid not null,
    workspace_id uuid not null,
    domain varchar(253) not null,
    domain_key bytea not null,
    txt_value varchar(64) not null,
    vouched boolean not null,
    verified_at timestamp(6) with time zone,
    check_at timestamp(6) with time zone,
    missing_since timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    constraint verified_domain_pk primary key (id),
    constraint verified_domain_key unique (workspace_id, domain_key)
);
create index verified_domain_by_key on workspace.verified_domain (domain_key);
create index verified_domain_by_check on workspace.verified_domain (check_at);

-- What the core knows of a workspace's single sign-on. No row: there is none.
create table workspace.sign_on (
    workspace_id uuid not null,
    connection_id uuid not null,
    tested boolean not null,
    required boolean not null,
    constraint sign_on_pk primary key (workspace_id)
);

-- The key of the directory's user name: whom an assertion's subject names.
alter table workspace.member add column sign_in_key bytea;
create index member_by_sign_in on workspace.member (workspace_id, sign_in_key);
