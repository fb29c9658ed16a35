package io.musterbook.invitation.internal.mail;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import io.musterbook.invitation.DemoMail;
import io.musterbook.invitation.DemoMailbox;
import io.musterbook.invitation.InvitationFilter;
import io.musterbook.invitation.InvitationSnapshot;
import io.musterbook.invitation.InvitationToken;
import io.musterbook.invitation.Invitations;
import io.musterbook.invitation.OutgoingMail;
import io.musterbook.invitation.internal.HoldTable;
import io.musterbook.invitation.internal.InvitationBook;
import io.musterbook.invitation.internal.InvitationDesk;
import io.musterbook.invitation.internal.InvitationLinks;
import io.musterbook.invitation.internal.InvitationQueries;
import io.musterbook.invitation.internal.InvitationTable;
import io.musterbook.invitation.internal.InviteMany;
import io.musterbook.invitation.internal.InviteOne;
import io.musterbook.invitation.internal.Inviters;
import io.musterbook.invitation.internal.Inviting;
import io.musterbook.invitation.internal.MailDesk;
import io.musterbook.invitation.internal.MailOrder;
import io.musterbook.invitation.internal.MailOrders;
import io.musterbook.invitation.internal.MemberWatch;
import io.musterbook.invitation.internal.OfferReading;
import io.musterbook.invitation.internal.ReleaseDesk;
import io.musterbook.invitation.internal.Releasing;
import io.musterbook.invitation.internal.RenewalOrders;
import io.musterbook.invitation.internal.TestAccounts;
import io.musterbook.invitation.internal.TestAdministration;
import io.musterbook.invitation.internal.TestClock;
import io.musterbook.invitation.internal.TestDatabase;
import io.musterbook.invitation.internal.TestEvents;
import io.musterbook.invitation.internal.TestMembers;
import io.musterbook.invitation.internal.TestWatch;
import io.musterbook.invitation.internal.TestWorkspaces;
import io.musterbook.invitation.internal.letters.AccountLetters;
import io.musterbook.invitation.internal.letters.LetterBox;
import io.musterbook.invitation.internal.letters.LetterTable;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.SecretKey;
import io.musterbook.workspace.WorkWaiting;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The whole module over a database in memory, with the core's register in memory beside it. */
public final class TestWorld {
    public static final Actor OKTA = new Actor.Directory(UUID.fromString("00000000-0000-7000-8000-00000000000a"));

    public final TestClock clock = new TestClock("2026-11-24T08:28:44Z");
    public final TestDatabase database = new TestDatabase();
    public final TestWorkspaces workspaces = new TestWorkspaces();
    public final TestAccounts accounts = new TestAccounts();
    public final TestEvents<WorkspaceEvent> events = new TestEvents<>(this::tell);
    public final TestMembers members = new TestMembers(events, clock);
    public final InvitationTable table;
    public final Invitations desk;
    public final DemoMailbox mailbox;
    public final OutgoingMail outgoing;
    public final Releasing releasing;
    public final HoldTable holds;
    public final MailLedger ledger;
    public final MailCarrier carrier;
    private final TestWatch watch;
    private final SchedulerClient scheduler;

    public TestWorld() {
        this(null, 60);
    }

    /**
     * @param smtpPort of a mail server on this machine; null for the demo's mailbox
     */
    public TestWorld(@Nullable Integer smtpPort, int perMinute) {
        var jdbi = database.jdbi();
        var links = new InvitationLinks(
                SecretKey.ofBase64("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="), "https://muster.acme.example/");
        table = new InvitationTable(jdbi, links);
        var inviters = new Inviters(accounts, members);
        var demoMails = new DemoMailTable(jdbi);
        mailbox = new DemoShelf(demoMails);
        var rules = new MailRules(perMinute, 3, smtpPort == null);
        var server = new MailServer(
                Optional.ofNullable(smtpPort).map(port -> "127.0.0.1"),
                smtpPort == null ? 587 : smtpPort,
                Optional.empty(),
                Optional.empty(),
                Optional.of("off"),
                Optional.of("muster@acme.example"),
                links);
        var post = new Post(server, rules, new SeldomWarning(clock), clock);
        holds = new HoldTable(jdbi);
        var allowance = new DailyAllowance(jdbi, new TestDomains(), rules, post);
        var mailTable = new MailTable(jdbi);
        ledger = new TransactionalLedger(
                table, holds, allowance, mailTable, new PaceTable(jdbi), demoMails, rules, clock);
        carrier = new MailRound(ledger, post, workspaces, members, inviters, links, clock);
        var letterTable = new LetterTable(jdbi);
        scheduler = SchedulerClient.Builder.create(database.dataSource(), new MailTask().invitationMail(carrier))
                .serializer(new JacksonSerializer())
                .build();
        var waking = new TestEvents<WorkWaiting>(waiting -> {});
        var orders = new MailOrders(scheduler, new TurnGuess(rules, clock), waking);
        var book = new InvitationBook(table, orders, events);
        var queries = new InvitationQueries(jdbi);
        var administration = new TestAdministration(members);
        var one = new InviteOne(members, administration, queries, holds, clock);
        Inviting inviting = (workspace, email, name, role, until, actor) ->
                within(() -> one.invite(workspace, email, name, role, until, actor));
        releasing = new ReleaseDesk(table, queries, book, holds, orders, allowance, letterTable, clock);
        watch = new TestWatch(new MemberWatch(book));
        desk = new InvitationDesk(
                table,
                book,
                new OfferReading(workspaces, accounts, inviters, clock),
                new InviteMany(inviting, administration, clock),
                new RenewalOrders(scheduler, waking, clock),
                queries,
                accounts,
                members,
                administration,
                events,
                clock);
        var letterBox = new LetterBox(letterTable, scheduler, waking, clock);
        outgoing = new MailDesk(
                holds,
                table,
                queries,
                new AccountLetters(letterBox, letterTable, clock),
                new PaceTable(jdbi),
                rules,
                administration,
                events,
                clock);
    }

    public WorkspaceId acme() {
        return workspaces.acme().id();
    }

    /** What a directory does first. */
    public MemberSnapshot provision(String email) {
        return provision(email, OKTA);
    }

    public MemberSnapshot provision(String email, Actor actor) {
        var profile = new MemberProfile(new EmailAddress(email), "Mei Tanaka", null, null);
        return within(() -> members.provision(acme(), profile, Role.MEMBER, MemberSource.DIRECTORY, actor));
    }

    public <T> T within(Supplier<T> work) {
        return database.inTransaction(work::get);
    }

    public void within(Runnable work) {
        database.inTransaction(work);
    }

    /** All invitations, oldest first. */
    public List<InvitationSnapshot> invitations() {
        return desk.list(acme(), InvitationFilter.all(), PageRequest.first()).items();
    }

    public InvitationSnapshot onlyInvitation() {
        var all = invitations();
        if (all.size() != 1) {
            throw new AssertionError("expected one invitation, found " + all);
        }
        return all.get(0);
    }

    /** The token in the newest mail to an address. */
    public InvitationToken mailedToken(String email) {
        return token(mails(email).get(0));
    }

    public static InvitationToken token(DemoMail mail) {
        return new InvitationToken(mail.text()
                .lines()
                .filter(line -> line.startsWith("https://"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*/", ""));
    }

    public List<DemoMail> mails(String email) {
        return mailbox.mails(new EmailAddress(email));
    }

    /** The tasks that wait, soonest first. */
    public List<ScheduledExecution<MailOrder>> tasks() {
        return scheduler.getScheduledExecutionsForTask(MailOrders.TASK.getTaskName(), MailOrder.class);
    }

    /** Does once what the scheduler does with every task that is due. */
    public void runMail() {
        for (var task : tasks()) {
            if (!task.getExecutionTime().isAfter(clock.instant())) {
                var again = carrier.carry(task.getData());
                again.ifPresentOrElse(at -> reschedule(task, at), () -> scheduler.cancel(task.getTaskInstance()));
            }
        }
    }

    public void pass(Duration time) {
        clock.pass(time);
    }

    private void reschedule(ScheduledExecution<MailOrder> task, Instant at) {
        try (var connection = database.dataSource().getConnection();
                var update = connection.prepareStatement(
                        "update scheduled_tasks set execution_time = ? where task_instance = ?")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, task.getTaskInstance().getId());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(WorkspaceEvent event) {
        watch.tell(event);
    }

    /** Gives each of the ledger's calls the transaction that the container would. */
    private final class TransactionalLedger extends DatabaseMailLedger {
        TransactionalLedger(
                InvitationTable invitations,
                HoldTable holds,
                DailyAllowance allowance,
                MailTable mails,
                PaceTable paces,
                DemoMailTable demoMails,
                MailRules rules,
                Clock clock) {
            super(invitations, holds, allowance, mails, paces, demoMails, rules, clock);
        }

        @Override
        public Step prepare(MailOrder order, boolean canSend) {
            return within(() -> super.prepare(order, canSend));
        }

        @Override
        public Optional<Instant> cancel(MailOrder order) {
            return within(() -> super.cancel(order));
        }

        @Override
        public void keepInDemo(MailOrder order, DemoMailTable.NewMail mail, Instant expiresAt) {
            within(() -> super.keepInDemo(order, mail, expiresAt));
        }

        @Override
        public void sent(MailOrder order, Instant at, Instant expiresAt) {
            within(() -> super.sent(order, at, expiresAt));
        }

        @Override
        public Optional<Instant> refused(MailOrder order, Refusal refusal) {
            return within(() -> super.refused(order, refusal));
        }
    }
}
