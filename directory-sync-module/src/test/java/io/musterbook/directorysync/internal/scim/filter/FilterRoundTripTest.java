package io.musterbook.directorysync.internal.scim.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import org.junit.jupiter.api.Test;

class FilterRoundTripTest {
    @Test
    void every_printed_filter_parses_back_to_the_same_tree() {
        long seed = Long.getLong("musterbook.test.seed", System.nanoTime());
        System.out.println("FilterRoundTripTest seed " + seed);
        var random = new RandomFilters(seed);
        for (int i = 0; i < 5_000; i++) {
            var filter = random.filter(3);
            assertThat(Filter.parse(filter.toString(), ResourceSchema.USER))
                    .as("seed %s: %s", seed, filter)
                    .isEqualTo(filter);
        }
    }
}
