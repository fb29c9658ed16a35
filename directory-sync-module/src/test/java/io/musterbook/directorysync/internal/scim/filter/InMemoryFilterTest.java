package io.musterbook.directorysync.internal.scim.filter;

import static io.musterbook.directorysync.internal.scim.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InMemoryFilterTest {
    private static final ObjectNode ADA = json(
            "{'schemas':['#USER','#ENT'],'id':'7d1c','externalId':'00uAbc',"
                    + "'userName':'Ada@Ex.Test','active':true,'name':{'givenName':'Ada','familyName':'Byron'},"
                    + "'displayName':'\u0130da Byron','emails':[{'value':'ada@ex.test','type':'work','primary':true},"
                    + "{'value':'a@home.test','type':'home'}],'roles':[],"
                    + "'meta':{'lastModified':'2026-11-24T00:00:00.5Z'},'#ENT':{'department':'Sales','manager':{'value':'7'}}}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName eq \"ada@ex.test\"",
                "userName eq \"ADA@EX.TEST\" and active eq true",
                "userName sw \"ADA\"",
                "userName ew \"TEST\"",
                "userName co \"@ex\"",
                "userName co \"\"",
                "id eq \"7d1c\"",
                "externalId eq \"00uAbc\"",
                "externalId sw \"00uA\"",
                "not (externalId eq \"00UABC\")",
                "externalId ne \"00UABC\"",
                "title ne \"x\"",
                "not (title pr)",
                "title eq null",
                "name pr",
                "not (roles pr)",
                "emails pr",
                "emails eq \"A@HOME.test\"",
                "emails.value sw \"ada\"",
                "emails[type eq \"work\" and primary eq true]",
                "emails[type eq \"work\"].value eq \"ada@ex.test\"",
                "not (emails[type eq \"home\" and value sw \"ada\"])",
                "emails.type eq \"home\" and emails.value sw \"ada\"",
                "emails[primary eq \"True\"]",
                "emails[not (primary eq true)]",
                "emails[primary ne true]",
                "not (emails.value ne \"ada@ex.test\")",
                "meta.lastModified gt \"2026-11-24T00:00:00Z\"",
                "meta.lastModified eq \"2026-11-24T01:00:00.500000+01:00\"",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"sales\"",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager eq \"7\"",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User pr",
                "name.familyName gt \"adams\" and name.familyName lt \"C\"",
                "name.familyName ge \"byron\"",
                "name.familyName le \"BYRON\"",
                "title pr or active eq true",
                "displayName co \"byron\"",
                "schemas eq \"urn:ietf:params:scim:schemas:core:2.0:User\""
            })
    void matches(String filter) {
        assertThat(matches(filter, ADA)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName eq \"ada\"",
                "externalId eq \"00uabc\"",
                "id eq \"7D1C\"",
                "active eq false",
                "title eq \"\"",
                "title co \"\"",
                "active ne true",
                "userName pr and title pr",
                "roles.value ne null",
                "emails ne \"ada@ex.test\"",
                "emails[type eq \"home\" and primary eq true]",
                "meta.lastModified lt \"2026-11-24T00:00:00Z\"",
                "title gt \"a\"",
                "title lt \"z\"",
                "groups pr",
                "active eq true and title pr or title pr"
            })
    void does_not_match(String filter) {
        assertThat(matches(filter, ADA)).isFalse();
    }

    @Test
    void case_is_folded_without_a_locale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(matches("userName eq \"TITI\"", json("{'userName':'titi'}")))
                    .isTrue();
            assertThat(matches("TITLE eq \"I\"", json("{'title':'i'}"))).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void texts_are_ordered_by_their_utf_8_bytes() {
        assertThat(matches("externalId gt \"\uFF5E\"", json("{'externalId':'\uD83D\uDE80'}")))
                .isTrue();
    }

    @Test
    void the_caller_brings_the_folding_and_the_key_of_user_names() {
        var folding = new Folding(text -> text.replace("ß", "ss"), name -> name.replace("xn--bcher-kva", "bücher"));
        var user = json("{'userName':'a@xn--bcher-kva.test','title':'Straße'}");
        assertThat(InMemoryFilter.matches(
                        Filter.parse("userName eq \"a@bücher.test\" and title eq \"Strasse\"", ResourceSchema.USER),
                        user,
                        ResourceSchema.USER,
                        folding))
                .isTrue();
    }

    private static boolean matches(String filter, ObjectNode resource) {
        return InMemoryFilter.matches(Filter.parse(filter, ResourceSchema.USER), resource, ResourceSchema.USER);
    }
}
