package io.musterbook.invitation.internal.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail did not leave, and whose fault it is.
 *
 * @param problem in a sentence for people, with the server's own words; at most 500 characters
 */
public record Refusal(Kind kind, String problem) {
    /** What follows from it. */
    public enum Kind {
        /** The address does not exist or takes no mail: no second try. */
        BOUNCE,
        /** This mail is refused for good, for another reason: parked. */
        REFUSED,
        /** This mail is refused for now: tried again later, others go on. */
        DELAYED,
        /** This mail is refused in a way that others may meet too: tried again later, and all wait a little. */
        DELAYED_AND_PAUSE,
        /** The mail server or our account there is in trouble: all wait, and this mail is no worse for it. */
        TROUBLE
    }

    /** Where in the conversation the server said no. */
    private enum Stage {
        SENDER,
        RECIPIENT,
        CONTENT
    }

    /** What says "no such mailbox" at the recipient's turn when the server gives no enhanced code. */
    private static final Set<Integer> BARE_BOUNCES = Set.of(550, 551, 553);

    private record Reply(int code, String enhanced, String text) {}

    private static final Pattern REPLY =
            Pattern.compile("^\\s*([2-5]\\d\\d)(?:[ -](?:([245]\\.\\d{1,3}\\.\\d{1,3})\\b)?.*)?\\s*$", Pattern.DOTALL);

    /** Reads the server's answer out of what the mail library threw. */
    static Refusal of(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return trouble("The mail server does not accept our user or password: " + firstLine(e.getMessage())
                    + " Correct musterbook.mail.user and musterbook.mail.password.");
        }
        var chain = chain(e);
        var replies = chain.stream().map(Refusal::reply).toList();
        var last = replies.stream().flatMap(Optional::stream).reduce((first, second) -> second);
        if (last.isEmpty()) {
            return trouble("The mail server could not be reached or did not answer: " + deepest(chain)
                    + " Check musterbook.mail.host and musterbook.mail.port.");
        }
        // The library nests the recipient's refusal in a summary without a code; the sender's is nested in itself.
        var stage = replies.get(0).isEmpty()
                ? Stage.RECIPIENT
                : replies.stream().flatMap(Optional::stream).count() > 1 ? Stage.SENDER : Stage.CONTENT;
        return of(stage, last.get());
    }

    /** The mail could not even be wrapped. */
    static Refusal unwritable(MessagingException e) {
        return new Refusal(Kind.REFUSED, cut("This mail cannot be written: " + firstLine(e.getMessage())));
    }

    private static Refusal of(Stage stage, Reply reply) {
        int code = reply.code;
        if (code == 421 || code == 454) {
            return trouble("The mail server takes no mail at the moment: " + reply.text);
        }
        if (code == 530 || code == 534 || code == 535 || code == 538) {
            return trouble("The mail server wants another sign-in: " + reply.text
                    + " Correct musterbook.mail.user, .password and .starttls.");
        }
        if ((stage == Stage.SENDER && code >= 500)
                || reply.enhanced.equals("5.1.7")
                || reply.enhanced.equals("5.1.8")) {
            return trouble(
                    "The mail server refuses our sender address: " + reply.text + " Correct musterbook.mail.from.");
        }
        return code < 500 ? forNow(stage, reply) : forGood(stage, reply);
    }

    private static Refusal forNow(Stage stage, Reply reply) {
        boolean mailbox = stage == Stage.RECIPIENT && !reply.enhanced.startsWith("4.3") && !systemWide(reply);
        return new Refusal(
                mailbox ? Kind.DELAYED : Kind.DELAYED_AND_PAUSE,
                cut("The mail server refused this mail for now: " + reply.text));
    }

    private static Refusal forGood(Stage stage, Reply reply) {
        if (reply.enhanced.startsWith("5.7.")) {
            return new Refusal(
                    Kind.DELAYED_AND_PAUSE,
                    cut("The mail server does not let us send this mail: " + reply.text
                            + " Ask whoever runs it whether we may relay."));
        }
        boolean noAddress = reply.enhanced.startsWith("5.1.")
                || reply.enhanced.equals("5.2.1")
                || (stage == Stage.RECIPIENT && reply.enhanced.isEmpty() && BARE_BOUNCES.contains(reply.code));
        return noAddress
                ? new Refusal(Kind.BOUNCE, cut("The address takes no mail: " + reply.text))
                : new Refusal(Kind.REFUSED, cut("The mail server refused this mail for good: " + reply.text));
    }

    private static boolean systemWide(Reply reply) {
        return reply.enhanced.startsWith("4.4") || reply.enhanced.startsWith("4.5");
    }

    private static Refusal trouble(String problem) {
        return new Refusal(Kind.TROUBLE, cut(problem));
    }

    private static List<Exception> chain(MessagingException e) {
        var chain = new ArrayList<Exception>();
        Exception next = e;
        while (next != null && chain.size() < 10) {
            chain.add(next);
            next = next instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return chain;
    }

    private static Optional<Reply> reply(Exception e) {
        return Optional.ofNullable(e.getMessage())
                .map(REPLY::matcher)
                .filter(Matcher::matches)
                .map(match -> new Reply(
                        Integer.parseInt(match.group(1)),
                        Objects.requireNonNullElse(match.group(2), ""),
                        firstLine(e.getMessage())));
    }

    private static String deepest(List<Exception> chain) {
        return firstLine(chain.get(chain.size() - 1).getMessage());
    }

    private static String firstLine(@Nullable String text) {
        var line = String.valueOf(text).replaceAll("\\p{Cntrl}+", " ").strip();
        var shown = line.length() > 200 ? line.substring(0, 200) + "…" : line;
        return shown.isEmpty() || ".!?…".indexOf(shown.charAt(shown.length() - 1)) >= 0 ? shown : shown + ".";
    }

    private static String cut(String problem) {
        return problem.length() > 500 ? problem.substring(0, 499) + "…" : problem;
    }
}
