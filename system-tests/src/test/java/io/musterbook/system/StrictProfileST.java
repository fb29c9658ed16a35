package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The two profiles of a connection: what one forgives and counts, the other refuses. */
class StrictProfileST {
    @OnEachDatabase
    void the_strict_profile_refuses_what_the_lenient_one_forgives_and_notes(Database database) {
        var tenant = Servers.on(database).operator().workspace("strict");
        var scim = tenant.connect();
        var id = scim.create(tenant.address("ada"));
        var odd = Okta.user(tenant.address("bob")).put("shoeSize", 44);
        var textual = Http.JSON
                .createObjectNode()
                .put("op", "Replace")
                .put("path", "active")
                .put("value", "False");

        profile(tenant, "STRICT");
        assertThat(scim.post("/Users", odd).expect(400).text("detail")).contains("shoeSize");
        var foreign = Okta.user(tenant.address("cid"));
        foreign.withArray("/schemas").add("urn:example:2.0:Chair");
        assertThat(scim.post("/Users", foreign).expect(400).text("scimType")).isEqualTo("invalidSyntax");
        assertThat(scim.patch("/Users/" + id, textual).expect(400).text("scimType"))
                .isEqualTo("invalidValue");
        assertThat(scim.post("/Groups", Okta.group("Crew", List.of(id, "nobody")))
                        .expect(400)
                        .text("detail"))
                .contains("nobody");
        assertThat(scim.get("/Users").json().path("totalResults").asInt()).isOne();
        var own = (ObjectNode) scim.get("/Users/" + id).expect(200).json();
        scim.put("/Users/" + id, own.put("title", "Countess")).expect(200);

        profile(tenant, "LENIENT");
        scim.post("/Users", odd).expect(201);
        assertThat(scim.patch("/Users/" + id, textual)
                        .expect(200)
                        .json()
                        .path("active")
                        .asBoolean())
                .isFalse();
        var crew = scim.createGroup("Crew", List.of(id, "nobody"));
        assertThat(scim.members(crew)).containsExactly(id);
        var noted = Eventually.get(
                () -> tenant.requests().toString(), requests -> requests.contains("skipped unknown member nobody"));
        assertThat(noted)
                .contains(
                        "tolerated: unknown-attribute", "tolerated: boolean-as-text", "skipped unknown member nobody");
        assertThat(tenant.audit())
                .filteredOn(row -> row.path("action").asText().equals("directory.profile-changed"))
                .hasSize(2);
    }

    private static void profile(Tenant tenant, String profile) {
        var changed = tenant.operator()
                .patch(tenant.path("/directory"), Http.JSON.createObjectNode().put("profile", profile))
                .expect(200);
        assertThat(changed.text("profile")).isEqualTo(profile);
    }
}
