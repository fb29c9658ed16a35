package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL race for the last seat. */
class LastSeatST {
    private static final int RACERS = 8;

    @Test
    void of_those_who_race_for_the_last_seat_on_two_nodes_exactly_one_gets_it() {
        var settings = Database.POSTGRESQL.settings();
        try (var one = RunningServer.start("node-one", settings);
                var two = RunningServer.start("node-two", settings)) {
            var tenant = one.operator().directoryOnly("last-seat", 2);
            var here = tenant.connect();
            var there = new Scim(here.base().replace(one.url(), two.url()), here.token());
            var answers = AtOnce.run(
                    RACERS,
                    number -> (number % 2 == 0 ? here : there)
                            .post("/Users", Okta.user(tenant.address("racer" + number))));
            assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 403);
            assertThat(tenant.seatsUsed()).isEqualTo(2);
            assertThat(tenant.members()).hasSize(2);
            assertThat(tenant.operator().all(tenant.path("/directory/seat-refusals"), 100))
                    .hasSize(RACERS - 1);
        }
    }
}
