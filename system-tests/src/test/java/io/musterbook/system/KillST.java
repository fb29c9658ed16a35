package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** A process that dies right after an answer has not lied. */
class KillST {
    /** The status of a process that was told to end and did. */
    private static final int SIGTERM = 143;

    private static final Duration UNTIL_MAILED = Duration.ofSeconds(60);

    @OnEachDatabase
    void whoever_was_answered_with_201_is_there_after_a_kill_and_gets_one_mail(Database database) {
        try (var server = RunningServer.start("killed-" + database, database.settings())) {
            var operator = server.operator();
            var tenant = operator.workspace("killed");
            var scim = tenant.connect();
            var ada = tenant.address("ada");
            scim.post("/Users", Okta.user(ada)).expect(201);
            server.killAndStartAgain();

            assertThat(scim.find(ada).expect(200).json().path("totalResults").asInt())
                    .isEqualTo(1);
            assertThat(tenant.state(ada)).isEqualTo("INVITED");
            var mails = Eventually.get(UNTIL_MAILED, () -> operator.mails(ada), found -> !found.isEmpty());
            assertThat(mails).hasSize(1);

            var bob = tenant.address("bob");
            scim.create(bob);
            assertThat(operator.mail(bob).path("to").asText()).isEqualTo(bob);
            assertThat(operator.mails(ada)).as("nothing that waited came twice").hasSize(1);

            server.stop();
            assertThat(server.status()).as("told to end, it ends by itself").isEqualTo(SIGTERM);
            assertThat(new Http(server.url()).status("/health/ready")).isZero();
        }
    }
}
