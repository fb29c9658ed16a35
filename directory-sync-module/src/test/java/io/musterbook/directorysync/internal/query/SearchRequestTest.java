package io.musterbook.directorysync.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRequestTest {
    private static final PageLimits LIMITS = new PageLimits(100, 200);

    @ParameterizedTest
    @CsvSource({
        ",,1,100",
        "1,10,1,10",
        "0,5,1,5",
        "-3,-1,1,0",
        "7,1000,7,200",
        "2,0,2,0",
        "99999999999,99999999999,2147483647,200"
    })
    void brings_numbers_of_a_page_by_index_into_range(String startIndex, String count, int first, int size) {
        assertThat(Paging.of(startIndex, count, null, LIMITS)).isEqualTo(new Paging.ByIndex(first, size));
    }

    @Test
    void a_cursor_present_but_empty_asks_for_the_first_page_by_cursor() {
        assertThat(Paging.of("7", null, "", LIMITS)).isEqualTo(new Paging.ByCursor("", 100));
        assertThat(Paging.of(null, "500", "x", LIMITS)).isEqualTo(new Paging.ByCursor("x", 200));
        assertThatThrownBy(() -> Paging.of(null, "0", "", LIMITS)).isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> Paging.of("one", null, null, LIMITS)).isInstanceOf(ScimException.class);
    }

    @Test
    void reads_the_same_query_from_an_address_and_from_a_body() {
        var parameters = Map.of(
                "filter", "title pr", "sortBy", "title", "sortOrder", "Descending", "count", "3", "attributes", "a,b");
        var body = "{\"filter\":\"title pr\",\"SORTBY\":\"title\",\"sortOrder\":\"descending\",\"count\":3,"
                + "\"attributes\":[\"a\",\"b\"]}";
        assertThat(SearchRequest.of(json(body), Strictness.LENIENT, LIMITS))
                .isEqualTo(SearchRequest.of(parameters::get, LIMITS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"filter\":{}}",
                "{\"count\":\"few\"}",
                "{\"count\":1.5}",
                "{\"sortOrder\":\"up\"}",
                "{\"attributes\":[{}]}",
                "{\"startIndex\":true}"
            })
    void refuses_a_body_that_is_no_query(String body) {
        assertThatThrownBy(() -> SearchRequest.of(json(body), Strictness.LENIENT, LIMITS))
                .isInstanceOf(ScimException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "shoeSize", "password", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", ""
            })
    void nothing_is_sorted_by_what_has_no_order(String sortBy) {
        assertThatThrownBy(() -> Sort.parse(sortBy, false, ResourceSchema.USER)).isInstanceOf(ScimException.class);
    }

    @Test
    void a_list_is_sorted_by_its_primary_element_else_by_its_first() {
        var sort = Sort.parse("emails", false, ResourceSchema.USER);
        assertThat(key(sort, "{\"emails\":[{\"value\":\"B@x\"},{\"value\":\"A@x\",\"primary\":true}]}"))
                .isEqualTo("a@x");
        assertThat(key(sort, "{\"emails\":[{\"value\":\"B@x\"},{\"value\":\"A@x\"}]}"))
                .isEqualTo("b@x");
        assertThat(key(sort, "{\"emails\":[{\"type\":\"work\"}]}")).isEqualTo("null");
        assertThat(key(sort, "{}")).isEqualTo("null");
    }

    @Test
    void absent_values_come_last_and_first_when_descending() {
        var up = Sort.parse("active", false, ResourceSchema.USER);
        var down = Sort.parse("active", true, ResourceSchema.USER);
        assertThat(up.compare(null, true)).isPositive();
        assertThat(down.compare(null, true)).isNegative();
        assertThat(up.compare(false, true)).isNegative();
        assertThat(up.compare(null, null)).isZero();
    }

    private static String key(Sort sort, String user) {
        return sort.keyOf(json(user), Scan.FOLDING) instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : "null";
    }

    private static ObjectNode json(String text) {
        return ScimJson.readObject(text.getBytes(StandardCharsets.UTF_8));
    }
}
