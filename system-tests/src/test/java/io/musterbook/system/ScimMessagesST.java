package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the endpoint says about itself, and what it does not do. */
class ScimMessagesST {
    private static final List<String> DOCUMENTS = List.of("/ServiceProviderConfig", "/Schemas", "/ResourceTypes");

    private static Scim scim = new Scim("", "");

    @BeforeAll
    static void connect() {
        scim = Servers.on(Database.H2).operator().directoryOnly("messages").connect();
    }

    @Test
    void me_is_not_implemented_whatever_is_asked_of_it() {
        for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            scim.http().ask(method, "/Me").expect(501);
        }
    }

    @Test
    void the_documents_of_discovery_are_there_and_take_no_filter() {
        for (var document : DOCUMENTS) {
            scim.get(document).expect(200);
            scim.get(document + "?filter=" + Http.encode("id pr")).expect(403);
            for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                assertThat(scim.http().ask(method, document).expect(405).header("Allow"))
                        .as(method + " " + document)
                        .contains("GET");
            }
        }
        assertThat(scim.get("/ServiceProviderConfigs").json())
                .isEqualTo(scim.get("/ServiceProviderConfig").json());
        for (var list : List.of("/Schemas", "/ResourceTypes")) {
            for (var item : scim.get(list).json().path("Resources")) {
                var location = item.path("meta").path("location").asText();
                assertThat(location).startsWith(scim.base() + list + "/");
                assertThat(scim.get(location.substring(scim.base().length()))
                                .expect(200)
                                .json())
                        .isEqualTo(item);
            }
        }
        scim.get("/Schemas/urn:nobody").expect(404);
    }

    @Test
    void only_what_is_offered_is_announced() {
        var config = scim.get("/ServiceProviderConfig").json();
        assertThat(config.has("securityEvents")).isFalse();
        assertThat(config.has("interopProfileConformant")).isFalse();
        for (var feature : List.of("patch", "bulk", "filter", "sort", "etag")) {
            assertThat(config.path(feature).path("supported").asBoolean())
                    .as(feature)
                    .isTrue();
        }
        assertThat(config.path("changePassword").path("supported").asBoolean()).isFalse();
        assertThat(config.path("pagination").path("defaultPaginationMethod").asText())
                .isEqualTo("index");
    }

    @OnEachDatabase
    void what_changes_nothing_leaves_the_version_and_the_time_alone(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("unchanged");
        var own = tenant.connect();
        var id = own.create(tenant.address("ada"));
        var group = own.createGroup("Crew", List.of(id));
        var before =
                own.get("/Users/" + id).text() + own.get("/Groups/" + group).text();
        own.patchActive(id, true).expect(200);
        own.putActive(id, true).expect(200);
        own.put("/Users/" + id, Okta.user(tenant.address("ada"))).expect(200);
        own.patch("/Groups/" + group, Okta.addMembers(id)).expect(200);
        own.put("/Groups/" + group, Okta.group("Crew", List.of(id))).expect(200);
        own.patch("/Users/" + id, Okta.object().put("op", "remove").put("path", "title"))
                .expect(200);
        assertThat(own.get("/Users/" + id).text() + own.get("/Groups/" + group).text())
                .isEqualTo(before);
    }
}
