-- Workspaces whose people were told that seats run short. The row goes when seats are free again.
create table workspace.seat_notice (
    workspace_id uuid not null,
    at timestamp(6) with time zone not null,
    constraint seat_notice_pk primary key (workspace_id)
);
