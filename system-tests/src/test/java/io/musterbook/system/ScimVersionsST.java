package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Entity tags: nobody overwrites what they have not seen, if they say what they have seen. */
class ScimVersionsST {
    @OnEachDatabase
    void a_reader_who_has_the_version_gets_304_and_a_change_makes_another_version(Database database) {
        var tenant = Servers.on(database).operator().workspace("versions");
        var scim = tenant.connect();
        var created = scim.post("/Users", Okta.user(tenant.address("ada"))).expect(201);
        var tag = created.header("ETag");
        var id = created.text("id");
        assertThat(tag).isEqualTo(created.text("meta", "version")).matches("W/\"[^\"]+\"");
        var known = scim.http().with("If-None-Match", tag).get("/Users/" + id);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.text()).isEmpty();
        assertThat(scim.http()
                        .with("If-None-Match", "W/\"x\", " + tag)
                        .get("/Users/" + id)
                        .status())
                .isEqualTo(304);

        scim.put("/Users/" + id, (ObjectNode) scim.get("/Users/" + id).json()).expect(200);
        assertThat(scim.get("/Users/" + id).header("ETag"))
                .as("nothing changed")
                .isEqualTo(tag);
        var changed = scim.patchActive(id, false).expect(200).header("ETag");
        assertThat(changed).isNotEqualTo(tag);
        assertThat(scim.http().with("If-None-Match", tag).get("/Users/" + id).status())
                .isEqualTo(200);

        scim.createGroup("Crew", List.of(id));
        assertThat(scim.get("/Users/" + id).header("ETag"))
                .as("the user shows another group")
                .isNotEqualTo(changed);
    }

    @OnEachDatabase
    void a_write_that_names_an_old_version_changes_nothing(Database database) {
        var tenant = Servers.on(database).operator().workspace("stale");
        var scim = tenant.connect();
        var id = scim.create(tenant.address("ada"));
        var user = scim.get("/Users/" + id).expect(200);
        var old = user.header("ETag");
        scim.patchActive(id, false).expect(200);
        var current = scim.get("/Users/" + id).header("ETag");

        var stale = scim.http().with("If-Match", old);
        assertThat(stale.sendJson("PUT", "/Users/" + id, user.json(), Scim.MEDIA_TYPE)
                        .expect(412)
                        .text("detail"))
                .contains("Read it again");
        stale.sendJson("PATCH", "/Users/" + id, Okta.patch(Okta.setActive(true)), Scim.MEDIA_TYPE)
                .expect(412);
        stale.delete("/Users/" + id).expect(412);
        var after = scim.get("/Users/" + id).expect(200);
        assertThat(after.header("ETag")).isEqualTo(current);
        assertThat(after.json().path("active").asBoolean()).isFalse();

        scim.http()
                .with("If-Match", current)
                .sendJson("PATCH", "/Users/" + id, Okta.patch(Okta.setActive(true)), Scim.MEDIA_TYPE)
                .expect(200);
        scim.http().with("If-Match", "*").delete("/Users/" + id).expect(204);
        scim.http().with("If-Match", "*").delete("/Users/" + id).expect(404);
    }

    @OnEachDatabase
    void a_deleted_user_makes_another_version_of_its_groups(Database database) {
        var tenant = Servers.on(database).operator().workspace("left");
        var scim = tenant.connect();
        var ada = scim.create(tenant.address("ada"));
        var group = scim.createGroup("Crew", List.of(ada));
        var before = scim.get("/Groups/" + group).header("ETag");
        scim.delete("/Users/" + ada).expect(204);
        var after = scim.get("/Groups/" + group).expect(200);
        assertThat(after.header("ETag")).isNotEqualTo(before);
        assertThat(after.json().path("members")).isEmpty();
    }
}
