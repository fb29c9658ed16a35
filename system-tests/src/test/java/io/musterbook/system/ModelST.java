package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random sequences of what directories, people and the operator do, in a small model and for real: each answer is the one
 * that the model gives, and after each sequence the workspace is as the model says and what must always be true is true.
 *
 * <p>{@code -Dmusterbook.test.sequences} says how many; {@code -Dmusterbook.test.seed} repeats the workspace that failed.
 */
class ModelST {
    private static final int SEQUENCES = Integer.getInteger("musterbook.test.sequences", 2_000);

    /** So many sequences follow each other in one workspace. */
    private static final int IN_ONE_WORKSPACE = 20;

    private static final int ACTIONS = 5;
    private static final int PLAYERS = 3;
    private static final int PEOPLE = 4;

    @OnEachDatabase
    void whatever_happens_in_whatever_order_the_workspace_is_as_the_rules_say(Database database) {
        var operator = Servers.on(database).operator();
        var seed = Long.getLong("musterbook.test.seed");
        if (seed != null) {
            new Player(operator).play(seed);
            return;
        }
        int together = Database.values().length * PLAYERS * IN_ONE_WORKSPACE;
        int workspaces = (SEQUENCES + together - 1) / together;
        AtOnce.run(PLAYERS, number -> {
            var player = new Player(operator);
            return IntStream.range(0, workspaces)
                    .peek(unused -> player.play(System.nanoTime() * PLAYERS + number))
                    .sum();
        });
    }

    /** A cast that plays, and somebody else's workspace that must not notice. */
    private static final class Player {
        private final ModelCast cast;
        private final Tenant elsewhere;
        private final Scim stranger;
        private final String untouched;

        Player(OperatorApi operator) {
            cast = new ModelCast(operator, PEOPLE);
            elsewhere = operator.directoryOnly("elsewhere");
            stranger = elsewhere.connect();
            cast.addresses().forEach(stranger::create);
            untouched = elsewhere();
        }

        void play(long seed) {
            var random = new Random(seed);
            var play = new ModelPlay(cast, stranger, random);
            var checks = new ModelChecks(play, cast);
            try {
                for (int i = 0; i < IN_ONE_WORKSPACE; i++) {
                    for (int action = 0; action < ACTIONS; action++) {
                        play.step();
                    }
                    checks.check(play.model.people.get(i % PEOPLE));
                    assertThat(elsewhere()).as("somebody else's workspace").isEqualTo(untouched);
                }
            } catch (AssertionError e) {
                throw new AssertionError(
                        "Repeat with -Dmusterbook.test.seed=" + seed + ". " + e.getMessage() + "\nPlayed:\n  "
                                + String.join("\n  ", play.played),
                        e);
            }
        }

        private String elsewhere() {
            return elsewhere.members() + " " + stranger.get("/Users?count=100").text();
        }
    }
}
