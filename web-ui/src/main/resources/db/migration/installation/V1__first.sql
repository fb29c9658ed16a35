-- Facts about this installation, such as the fingerprint of its secret key.
create table installation.fact (
    name varchar(64) not null,
    content varchar(256) not null,
    constraint fact_pk primary key (name)
);

-- The table of db-scheduler: https://github.com/kagkarlsson/db-scheduler
create table installation.scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures int,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on installation.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on installation.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on installation.scheduled_tasks (priority desc, execution_time asc);
