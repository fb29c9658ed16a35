package io.musterbook.signon.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.signon.SignInTest.Attribute;
import io.musterbook.signon.SignInTest.Line;
import io.musterbook.signon.SignInTest.Outcome;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Line RIGHT = new Line("SIGNATURE", Outcome.PASSED, "The assertion is signed");

    @Test
    void what_was_written_is_read() {
        var attributes = List.of(new Attribute("firstName", "Mei, Ling"));
        var read = Report.read("mei@acme.example", Report.write(List.of(RIGHT), attributes));
        assertThat(read.accepted()).isTrue();
        assertThat(read.nameId()).isEqualTo("mei@acme.example");
        assertThat(read.lines()).containsExactly(RIGHT);
        assertThat(read.attributes()).isEqualTo(attributes);
    }

    @Test
    void a_remark_still_lets_in_and_a_failure_does_not() {
        assertThat(accepted(new Line("CERTIFICATE", Outcome.REMARK, "It has ended")))
                .isTrue();
        assertThat(accepted(new Line("TIME", Outcome.FAILED, "Old"))).isFalse();
        assertThat(accepted(new Line("TIME", Outcome.NOT_REACHED, "Not looked at")))
                .isFalse();
    }

    @Test
    void hostile_values_forge_no_line() {
        var hostile = new Attribute("a\ncheck\tPERSON\tPASSED\tyes", "b\u2028\tc\r\n");
        var read = Report.read(null, Report.write(List.of(RIGHT), List.of(hostile)));
        assertThat(read.lines()).containsExactly(RIGHT);
        assertThat(read.attributes()).hasSize(1);
    }

    @Test
    void it_fits_into_its_column_whatever_is_asserted() {
        var long1 = new Attribute("x".repeat(5_000), "y".repeat(5_000));
        assertThat(Report.write(List.of(RIGHT), Collections.nCopies(100, long1)))
                .hasSizeLessThanOrEqualTo(32_000);
    }

    private static boolean accepted(Line line) {
        return Report.read(null, Report.write(List.of(RIGHT, line), List.of())).accepted();
    }
}
