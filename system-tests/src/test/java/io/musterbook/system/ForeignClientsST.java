package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.SortOrder;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.apache.connector.ApacheConnectorProvider;
import org.glassfish.jersey.client.ClientConfig;

/** Clients that we did not write do what their users do with them. */
class ForeignClientsST {
    @OnEachDatabase
    void unboundid_creates_reads_replaces_patches_searches_and_deletes(Database database) throws ScimException {
        var tenant = Servers.on(database).operator().directoryOnly("unboundid");
        var scim = tenant.connect();
        ClientRequestFilter bearer =
                request -> request.getHeaders().putSingle("Authorization", "Bearer " + scim.token());
        try (var http = ClientBuilder.newClient(new ClientConfig().connectorProvider(new ApacheConnectorProvider()))) {
            var service = new ScimService(http.register(bearer).target(scim.base()));
            assertThat(service.getServiceProviderConfig().getPatch().isSupported())
                    .isTrue();
            assertThat(service.getSchemas().getTotalResults()).isEqualTo(3);
            var ada = service.create("Users", person(tenant.address("ada")));
            var bob = service.create("Users", person(tenant.address("bob")));
            assertThat(catchThrowableOfType(
                            ResourceConflictException.class,
                            () -> service.create("Users", person(tenant.address("ada")))))
                    .isNotNull();
            assertThat(service.retrieve(ada)).isEqualTo(ada);

            var countess = service.replace(ada.setTitle("Countess"));
            assertThat(countess.getTitle()).isEqualTo("Countess");
            var named = service.modifyRequest(countess)
                    .replaceValue("displayName", "Ada King")
                    .removeValues("title")
                    .invoke();
            assertThat(named.getDisplayName()).isEqualTo("Ada King");
            assertThat(named.getTitle()).isNull();

            var search = service.searchRequest("Users").sort("userName", SortOrder.DESCENDING);
            assertThat(search.invoke(UserResource.class))
                    .extracting(UserResource::getId)
                    .containsExactly(bob.getId(), ada.getId());
            assertThat(search.filter("userName sw \"ada\"").invokePost(UserResource.class))
                    .extracting(UserResource::getId)
                    .containsExactly(ada.getId());
            unboundidGroup(service, ada);
            service.delete(bob);
            assertThat(catchThrowableOfType(ResourceNotFoundException.class, () -> service.retrieve(bob)))
                    .isNotNull();
        }
    }

    private static void unboundidGroup(ScimService service, UserResource ada) throws ScimException {
        var group = new GroupResource().setDisplayName("Crew");
        group.setMembers(new Member().setValue(ada.getId()));
        var crew = service.create("Groups", group);
        assertThat(crew.getMembers()).extracting(Member::getValue).containsExactly(ada.getId());
        crew.setDisplayName("Crew One");
        assertThat(service.replace(crew).getDisplayName()).isEqualTo("Crew One");
        service.delete("Groups", crew.getId());
    }

    @OnEachDatabase
    void scim_sdk_creates_reads_replaces_patches_searches_and_deletes(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("scimsdk");
        try (var client = client(tenant.connect())) {
            var config = client.loadServiceProviderConfiguration();
            assertThat(config.getFilterConfig().isSupported()).isTrue();
            var ada = user(client, tenant.address("ada"));
            user(client, tenant.address("bob"));
            assertThat(client.create(User.class, "/Users")
                            .setResource(Okta.user(tenant.address("ada")))
                            .sendRequest()
                            .getHttpStatus())
                    .isEqualTo(409);
            var read = good(client.get(User.class, "/Users", ada).sendRequest(), 200);
            read.setTitle("Countess");
            var put = good(
                    client.update(User.class, "/Users", ada).setResource(read).sendRequest(), 200);
            assertThat(put.getTitle()).contains("Countess");
            var patched = client.patch(User.class, "/Users", ada)
                    .addOperation()
                    .op(PatchOp.REPLACE)
                    .path("displayName")
                    .valueNode(new TextNode("Ada King"))
                    .next()
                    .op(PatchOp.REMOVE)
                    .path("title")
                    .build()
                    .sendRequest();
            assertThat(good(patched, 200).getDisplayName()).contains("Ada King");
            var search = client.list(User.class, "/Users")
                    .count(10)
                    .sortBy("userName")
                    .filter("userName", Comparator.SW, "ada")
                    .build();
            assertThat(good(search.get().sendRequest(), 200).getListedResources())
                    .hasSize(1);
            assertThat(good(search.post().sendRequest(), 200).getListedResources())
                    .hasSize(1);
            var group = good(
                    client.create(Group.class, "/Groups")
                            .setResource(Okta.group("Crew", List.of(ada)))
                            .sendRequest(),
                    201);
            assertThat(group.getMembers()).hasSize(1);
            assertThat(client.delete(User.class, "/Users", ada).sendRequest().getHttpStatus())
                    .isEqualTo(204);
            assertThat(client.get(User.class, "/Users", ada).sendRequest().getHttpStatus())
                    .isEqualTo(404);
        }
    }

    @OnEachDatabase
    void scim_sdk_sends_a_bulk_that_refers_to_itself(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("scimbulk");
        var scim = tenant.connect();
        try (var client = client(scim)) {
            var response = client.bulk()
                    .failOnErrors(1)
                    .bulkRequestOperation("/Users")
                    .method(HttpMethod.POST)
                    .bulkId("ada")
                    .data(Okta.user(tenant.address("ada")))
                    .next()
                    .bulkRequestOperation("/Groups")
                    .method(HttpMethod.POST)
                    .bulkId("crew")
                    .data(Okta.group("Crew", List.of("bulkId:ada")))
                    .sendRequest();
            assertThat(good(response, 200).getBulkResponseOperations())
                    .allSatisfy(operation -> assertThat(operation.getStatus()).isEqualTo(201));
        }
        var ada = scim.find(tenant.address("ada"))
                .json()
                .path("Resources")
                .path(0)
                .path("id")
                .asText();
        var crew =
                scim.get("/Groups").json().path("Resources").path(0).path("id").asText();
        assertThat(scim.members(crew)).containsExactly(ada);
    }

    private static UserResource person(String userName) {
        var person = new UserResource().setUserName(userName).setActive(true);
        person.setName(new Name().setGivenName("Ada").setFamilyName("Byron"));
        person.setEmails(new Email().setValue(userName).setType("work").setPrimary(true));
        return person;
    }

    private static ScimRequestBuilder client(Scim scim) {
        var config = ScimClientConfig.builder()
                .connectTimeout(10)
                .requestTimeout(60)
                .socketTimeout(60)
                .httpHeaders(Map.of("Authorization", "Bearer " + scim.token()))
                .build();
        return new ScimRequestBuilder(scim.base(), config);
    }

    private static String user(ScimRequestBuilder client, String userName) {
        var created = client.create(User.class, "/Users")
                .setResource(Okta.user(userName))
                .sendRequest();
        return good(created, 201).getId().orElseThrow();
    }

    private static <T extends de.captaingoldfish.scim.sdk.common.resources.base.ScimObjectNode> T good(
            ServerResponse<T> response, int status) {
        assertThat(response.getHttpStatus()).as(response.getResponseBody()).isEqualTo(status);
        assertThat(response.isValidScimResponse())
                .as(response.getResponseBody())
                .isTrue();
        return response.getResource();
    }
}
