package io.musterbook.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.musterbook.directorysync.BatchWork;
import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.directorysync.SeatRefusal;
import io.musterbook.invitation.InvitationState;
import io.musterbook.signon.IdentityProvider;
import io.musterbook.web.api.answers.AuditErasureJson;
import io.musterbook.web.api.answers.AuditRowJson;
import io.musterbook.web.api.answers.AuditVerdictJson;
import io.musterbook.web.api.answers.BouncedJson;
import io.musterbook.web.api.answers.DirectoryJson;
import io.musterbook.web.api.answers.DirectoryRequestJson;
import io.musterbook.web.api.answers.DomainJson;
import io.musterbook.web.api.answers.GroupRoleJson;
import io.musterbook.web.api.answers.InvitationJson;
import io.musterbook.web.api.answers.InviteOutcomeJson;
import io.musterbook.web.api.answers.MailJson;
import io.musterbook.web.api.answers.MailOutlookJson;
import io.musterbook.web.api.answers.MemberJson;
import io.musterbook.web.api.answers.OpenPersonJson;
import io.musterbook.web.api.answers.OwnerRecoveryJson;
import io.musterbook.web.api.answers.RenewedJson;
import io.musterbook.web.api.answers.SignOnJson;
import io.musterbook.web.api.answers.WorkspaceJson;
import io.musterbook.web.api.json.FieldFault;
import io.musterbook.web.api.problem.Problem;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Plan;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** Holds {@code docs/openapi.yaml} and the code equal. */
class OpenApiDocumentTest {
    private static final java.nio.file.Path FILE = java.nio.file.Path.of("..", "docs", "openapi.yaml");
    private static final Set<String> NOT_METHODS = Set.of("parameters");

    private final JsonNode document = read();

    @Test
    void the_server_gives_out_the_file_that_is_kept() throws IOException {
        try (var stream = ApiDocumentFilter.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            assertThat(stream).isNotNull().hasBinaryContent(Files.readAllBytes(FILE));
        }
    }

    @Test
    void every_operation_of_the_code_is_described_and_no_other() {
        var described = new TreeSet<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(name -> {
                    if (!NOT_METHODS.contains(name)) {
                        described.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        var coded = new TreeSet<String>();
        for (var resource : new OperatorApi().getClasses()) {
            var root = resource.getAnnotation(Path.class);
            if (root != null) {
                operations(resource)
                        .forEach(method -> coded.add(word(method) + " /api/v1" + root.value() + below(method)));
            }
        }
        assertThat(described).isEqualTo(coded);
    }

    @Test
    void answers_have_the_fields_of_their_records_in_that_order() {
        assertFields("Workspace", WorkspaceJson.class);
        assertFields("Member", MemberJson.class);
        assertFields("Invitation", InvitationJson.class);
        assertFields("InviteOutcome", InviteOutcomeJson.class);
        assertFields("MailOutlook", MailOutlookJson.class);
        assertFields("Renewed", RenewedJson.class);
        assertFields("Bounced", BouncedJson.class);
        assertFields("AuditRow", AuditRowJson.class);
        assertFields("AuditVerdict", AuditVerdictJson.class);
        assertFields("AuditErasure", AuditErasureJson.class);
        assertFields("OwnerRecovery", OwnerRecoveryJson.class);
        assertFields("Directory", DirectoryJson.class);
        assertFields("Token", DirectoryJson.Token.class);
        assertFields("DirectoryRequest", DirectoryRequestJson.class);
        assertFields("GroupRole", GroupRoleJson.class);
        assertFields("OpenPerson", OpenPersonJson.class);
        assertFields("BatchWork", BatchWork.class);
        assertFields("SeatRefusal", SeatRefusal.class);
        assertFields("SignOn", SignOnJson.class);
        assertFields("SignOnCertificate", SignOnJson.Certificate.class);
        assertFields("Domain", DomainJson.class);
        assertFields("Mail", MailJson.class);
        assertFields("Problem", Problem.class);
        assertFields("FieldFault", FieldFault.class);
    }

    @Test
    void words_are_those_of_the_code() {
        assertWords("Plan", Plan.values(), Plan::name);
        assertWords("Role", Role.values(), Role::name);
        assertWords("RoleSource", RoleSource.values(), RoleSource::name);
        assertWords("MemberState", MemberState.values(), MemberState::name);
        assertWords("MemberSource", MemberSource.values(), MemberSource::name);
        assertWords("InvitationState", InvitationState.values(), InvitationState::name);
        assertWords("ConnectionState", ConnectionState.values(), ConnectionState::name);
        assertWords("CandidateReason", CandidateReason.values(), CandidateReason::name);
        assertWords("MailPolicy", MailPolicy.values(), MailPolicy::name);
        assertWords("DirectoryProvider", DirectoryProvider.values(), DirectoryProvider::word);
        assertWords("IdentityProvider", IdentityProvider.values(), IdentityProvider::word);
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | - | false",
                "- | */* | false",
                "- | application/yaml, application/json | false",
                "- | application/json, */* | true",
                "json | - | true",
                "JSON | text/html | true",
                "YAML | application/json | false",
            })
    void json_is_only_for_whoever_asks(String format, String accept, boolean json) {
        assertThat(ApiDocumentFilter.wantsJson(format, accept)).isEqualTo(json);
    }

    private void assertFields(String schema, Class<?> record) {
        var described = document.at("/components/schemas/" + schema + "/properties");
        assertThat(described.fieldNames())
                .toIterable()
                .as(schema)
                .containsExactlyElementsOf(Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private <E> void assertWords(String schema, E[] values, Function<E, String> word) {
        var described = document.at("/components/schemas/" + schema + "/enum");
        assertThat(StreamSupport.stream(described.spliterator(), false).map(JsonNode::asText))
                .as(schema)
                .containsExactlyElementsOf(Arrays.stream(values).map(word).toList());
    }

    private static List<Method> operations(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> verbs(method).findAny().isPresent())
                .toList();
    }

    private static String word(Method method) {
        return verbs(method).findFirst().orElseThrow();
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static String below(Method method) {
        var path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    private static JsonNode read() {
        try (var reader = Files.newBufferedReader(FILE)) {
            return new ObjectMapper().valueToTree(new Yaml().load(reader));
        } catch (IOException e) {
            throw new IllegalStateException("docs/openapi.yaml cannot be read", e);
        }
    }
}
