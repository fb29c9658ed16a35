package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The largest that is taken and the smallest that is refused, and that refusing is quick. */
class CapsST {
    private static final int MIB = 1 << 20;
    private static final String NAME = "userName eq \"nobody@ex.test\"";

    private static Scim scim = new Scim("", "");
    private static String user = "";
    private static String group = "";

    @BeforeAll
    static void connect() {
        var tenant = Servers.on(Database.H2).operator().directoryOnly("caps");
        scim = tenant.connect();
        user = scim.create(tenant.address("ada"));
        group = scim.createGroup("Crew", List.of());
    }

    @Test
    void a_user_may_have_one_mebibyte_and_a_group_five() {
        padded("/Users/" + user, Okta.user("caps@ex.test"), MIB, 200);
        padded("/Users/" + user, Okta.user("caps@ex.test"), MIB + 1, 413);
        padded("/Groups/" + group, Okta.group("Crew", List.of()), 5 * MIB, 200);
        padded("/Groups/" + group, Okta.group("Crew", List.of()), 5 * MIB + 1, 413);
    }

    @Test
    void json_may_be_thirty_two_levels_deep() {
        nested(31, 200);
        nested(32, 400);
        nested(100_000, 400);
    }

    @Test
    void a_filter_may_have_4096_characters() {
        var start = "userName eq \"";
        filter(start + "a".repeat(4_096 - start.length() - 1) + "\"", 200);
        filter(start + "a".repeat(4_097 - start.length() - 1) + "\"", 400);
    }

    @Test
    void a_filter_may_be_twenty_levels_deep() {
        filter("(".repeat(20) + NAME + ")".repeat(20), 200);
        filter("(".repeat(21) + NAME + ")".repeat(21), 400);
        filter("not (".repeat(700) + NAME + ")".repeat(50), 400);
    }

    @Test
    void a_filter_may_have_fifty_comparisons() {
        filter(String.join(" or ", Collections.nCopies(50, "title pr")), 200);
        filter(String.join(" or ", Collections.nCopies(51, "title pr")), 400);
    }

    @Test
    void a_patch_may_have_a_thousand_operations() {
        var title = Okta.object().put("op", "replace").put("path", "title").put("value", "Countess");
        patch("/Users/" + user, Collections.nCopies(1_000, title), 200);
        patch("/Users/" + user, Collections.nCopies(1_001, title), 413);
    }

    @Test
    void a_group_write_may_name_twenty_thousand_members() {
        var ids = IntStream.range(0, 20_001)
                .mapToObj("00000000-0000-7000-8000-%012x"::formatted)
                .toList();
        patch("/Groups/" + group, List.of(Okta.addMembers(ids.subList(0, 20_000).toArray(String[]::new))), 200);
        patch("/Groups/" + group, List.of(Okta.addMembers(ids.toArray(String[]::new))), 413);
        var put = scim.put("/Groups/" + group, Okta.group("Crew", ids));
        assertThat(put.status()).isIn(400, 413);
    }

    @Test
    void what_comes_out_of_a_compressed_body_counts() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50 * MIB]);
        }
        scim.http()
                .with("Content-Encoding", "gzip")
                .send("POST", "/Users", packed.toByteArray(), Scim.MEDIA_TYPE)
                .expect(413);
        scim.http()
                .with("Content-Encoding", "br")
                .send("POST", "/Users", packed.toByteArray(), Scim.MEDIA_TYPE)
                .expect(415);
    }

    private static void padded(String path, ObjectNode body, int length, int status) {
        var json = body.toString().getBytes(StandardCharsets.UTF_8);
        var padded = new byte[length];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(json, 0, padded, 0, json.length);
        scim.http().send("PUT", path, padded, Scim.MEDIA_TYPE).expect(status);
    }

    /** The body itself is a level, too. */
    private static void nested(int below, int status) {
        var body = "{\"userName\":\"caps@ex.test\",\"deep\":" + "[".repeat(below) + "]".repeat(below) + "}";
        scim.http()
                .send("PUT", "/Users/" + user, body.getBytes(StandardCharsets.UTF_8), Scim.MEDIA_TYPE)
                .expect(status);
    }

    private static void filter(String filter, int status) {
        var answer = scim.get("/Users?filter=" + Http.encode(filter)).expect(status);
        if (status == 400) {
            assertThat(answer.text("scimType")).isEqualTo("invalidFilter");
        }
    }

    private static void patch(String path, List<ObjectNode> operations, int status) {
        scim.patch(path, operations.toArray(ObjectNode[]::new)).expect(status);
    }
}
