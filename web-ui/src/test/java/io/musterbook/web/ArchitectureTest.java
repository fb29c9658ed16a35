package io.musterbook.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.musterbook.workspace.WorkspaceEvent;
import jakarta.ejb.ApplicationException;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Application;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** The house rules of the design, over the classes of every module. */
@AnalyzeClasses(packages = "io.musterbook", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String WORKSPACE = "io.musterbook.workspace..";
    private static final String DIRECTORY_SYNC = "io.musterbook.directorysync..";
    private static final String INVITATION = "io.musterbook.invitation..";
    private static final String SIGN_ON = "io.musterbook.signon..";
    private static final String WEB = "io.musterbook.web..";
    private static final String[] PURE = {"io.musterbook.directorysync.internal.scim.."};

    @ArchTest
    static final ArchRule the_core_knows_no_other_module = noClasses()
            .that()
            .resideInAPackage(WORKSPACE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DIRECTORY_SYNC, INVITATION, SIGN_ON, WEB);

    @ArchTest
    static final ArchRule directory_sync_knows_the_core_alone = noClasses()
            .that()
            .resideInAPackage(DIRECTORY_SYNC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INVITATION, SIGN_ON, WEB);

    @ArchTest
    static final ArchRule invitation_knows_the_core_alone = noClasses()
            .that()
            .resideInAPackage(INVITATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DIRECTORY_SYNC, SIGN_ON, WEB);

    @ArchTest
    static final ArchRule sign_on_knows_the_core_alone = noClasses()
            .that()
            .resideInAPackage(SIGN_ON)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DIRECTORY_SYNC, INVITATION, WEB);

    @ArchTest
    static final ArchRule what_is_internal_to_the_core_stays_there =
            internalStaysInside("io.musterbook.workspace.internal..", WORKSPACE);

    @ArchTest
    static final ArchRule what_is_internal_to_directory_sync_stays_there =
            internalStaysInside("io.musterbook.directorysync.internal..", DIRECTORY_SYNC);

    @ArchTest
    static final ArchRule what_is_internal_to_invitation_stays_there =
            internalStaysInside("io.musterbook.invitation.internal..", INVITATION);

    @ArchTest
    static final ArchRule what_is_internal_to_sign_on_stays_there =
            internalStaysInside("io.musterbook.signon.internal..", SIGN_ON);

    @ArchTest
    static final ArchRule a_face_does_not_know_its_own_inside = noClasses()
            .that(not(resideInAPackage("..internal..")).and(not(resideInAPackage(WEB))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..internal..");

    @ArchTest
    static final ArchRule the_scim_package_is_pure = classes()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "io.musterbook.directorysync.internal.scim..",
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.."));

    @ArchTest
    static final ArchRule the_scim_package_does_no_io_and_has_no_clock = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net.http..", "java.sql..")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule packages_of_a_module_form_no_cycles =
            slices().matching("io.musterbook.(*).internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule events_are_public_records_of_a_face = classes()
            .that()
            .implement(WorkspaceEvent.class)
            .should()
            .bePublic()
            .andShould()
            .beRecords()
            .andShould()
            .resideOutsideOfPackage("..internal..");

    @ArchTest
    static final ArchRule exceptions_of_a_face_say_what_they_mean_to_a_transaction = classes()
            .that()
            .areAssignableTo(RuntimeException.class)
            .and()
            .resideInAnyPackage(
                    "io.musterbook.workspace",
                    "io.musterbook.directorysync",
                    "io.musterbook.invitation",
                    "io.musterbook.signon")
            .should()
            .beAnnotatedWith(ApplicationException.class);

    @ArchTest
    static final ArchRule entities_are_private_to_their_package = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..internal..");

    @ArchTest
    static final ArchRule resources_live_at_the_edge_and_are_public = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePublic()
            .andShould()
            .resideInAnyPackage("..internal.http..", "io.musterbook.web.api..");

    @ArchTest
    static final ArchRule applications_list_their_classes =
            classes().that().areAssignableTo(Application.class).should(declare("getClasses"));

    @ArchTest
    static final ArchRule http_stays_at_the_edge = noClasses()
            .that(not(resideInAnyPackage("..internal.http..", WEB)))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(WebApplicationException.class);

    @ArchTest
    static final ArchRule facts_are_never_told_outside_their_transaction = noClasses()
            .should()
            .callMethod(Event.class, "fireAsync", Object.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ObservesAsync.class);

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule case_is_folded_by_the_identity_key_alone = noClasses()
            .should()
            .callMethod(String.class, "equalsIgnoreCase", String.class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "compareToIgnoreCase", String.class);

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule fields_of_beans_are_private = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.musterbook..")
            .and()
            .areNotStatic()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Manager|Helper)");

    @ArchTest
    static final ArchRule nothing_prints_to_the_console =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule session_beans_are_entered_by_an_interface = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(jakarta.ejb.Stateless.class)
            .and()
            .arePublic()
            .should(beDeclaredByAnInterface());

    private static ArchRule internalStaysInside(String internal, String module) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(internal);
    }

    private static ArchCondition<JavaClass> declare(String method) {
        return new ArchCondition<>("declare " + method) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean declared =
                        item.getMethods().stream().anyMatch(m -> m.getName().equals(method));
                events.add(new SimpleConditionEvent(item, declared, item.getName() + " without " + method));
            }
        };
    }

    private static ArchCondition<JavaMember> beDeclaredByAnInterface() {
        return new ArchCondition<>("be declared by an interface of the bean") {
            @Override
            public void check(JavaMember item, ConditionEvents events) {
                boolean declared = item.getModifiers().contains(JavaModifier.STATIC)
                        || item.getOwner().getAllRawInterfaces().stream()
                                .flatMap(type -> type.getMethods().stream())
                                .anyMatch(method -> method.getName().equals(item.getName()));
                events.add(new SimpleConditionEvent(item, declared, item.getFullName() + " is in no interface"));
            }
        };
    }
}
