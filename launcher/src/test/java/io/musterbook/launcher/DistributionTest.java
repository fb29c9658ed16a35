package io.musterbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {
    @TempDir
    Path folder;

    private Path root = Path.of("");
    private Path war = Path.of("");

    @BeforeEach
    void build_the_parts() throws IOException {
        root = folder.resolve("server");
        war = folder.resolve("ROOT.war");
        Files.createDirectories(root.resolve("payara-6")); // already unpacked
        Files.createDirectories(folder.resolve("extras").resolve("bin"));
        Files.writeString(folder.resolve("extras").resolve("bin").resolve("musterbook"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("extras").resolve("quick-start.jvm"), "-Xmx1m\n");
        Files.writeString(folder.resolve("extras").resolve("production.jvm"), "-Xmx2m\n");
        Files.writeString(folder.resolve("launcher.jar"), "jar");
        Files.writeString(war, "first");
    }

    @Test
    void what_a_running_server_uses_is_never_written_again() throws IOException {
        var first = assemble();
        Files.writeString(war, "second");

        var second = assemble();

        assertThat(second.war()).isNotEqualTo(first.war()).hasContent("second");
        assertThat(first.war()).hasContent("first");
        assertThat(second.launcher()).isEqualTo(first.launcher());
    }

    @Test
    void the_same_sources_make_the_same_distribution() throws IOException {
        var first = assemble();
        var written = Files.getLastModifiedTime(first.war());

        assertThat(assemble()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.war())).isEqualTo(written);
    }

    @Test
    void other_flags_are_another_launcher() throws IOException {
        var first = assemble();
        Files.writeString(folder.resolve("extras").resolve("production.jvm"), "-Xmx3m\n");

        assertThat(assemble().boot()).isNotEqualTo(first.boot());
    }

    @Test
    void leaves_no_drafts_behind_and_is_readable_for_every_user() throws IOException {
        var made = assemble();

        try (var entries = Files.list(root)) {
            assertThat(entries.map(entry -> String.valueOf(entry.getFileName())))
                    .containsExactlyInAnyOrder(
                            "payara-6",
                            String.valueOf(made.boot().getFileName()),
                            String.valueOf(made.app().getFileName()),
                            "bin",
                            "current");
        }
        assertThat(Files.getPosixFilePermissions(root.resolve("current"))).contains(PosixFilePermission.OTHERS_READ);
        assertThat(Files.getPosixFilePermissions(made.boot())).contains(PosixFilePermission.OTHERS_EXECUTE);
        assertThat(root.resolve("bin").resolve("musterbook")).isExecutable();
    }

    @Test
    void what_old_builds_left_is_deleted_but_never_what_the_next_start_takes() throws IOException {
        var first = assemble();
        Files.writeString(war, "second");
        var second = assemble();

        second.tidy(Instant.now().plusSeconds(60));

        assertThat(first.app()).doesNotExist();
        assertThat(second.app()).isDirectory();
        assertThat(second.boot()).isDirectory();
        assertThat(second.payara()).isDirectory();
    }

    @Test
    void the_next_start_takes_the_last_build() throws IOException {
        assemble();
        Files.writeString(war, "second");
        var second = assemble();

        assertThat(Distribution.current(root)).isEqualTo(second);
    }

    @Test
    void maven_hands_every_setting_on_and_starts_a_demo_beside_the_root_pom() throws IOException {
        var given = new Properties();
        given.setProperty("musterbook.port", "8100");
        given.setProperty("musterbook.mail.per-minute", "0");
        given.setProperty("musterbook.jvm", "production");
        given.setProperty("user.name", "ada");

        var command = DevelopmentStart.command(
                assemble(), JvmFlags.PRODUCTION, new SettingValues(given, Map.of()), Path.of("/repo"));

        assertThat(command)
                .contains(
                        "-Dmusterbook.port=8100",
                        "-Dmusterbook.mail.per-minute=0",
                        "-Dmusterbook.demo=true",
                        "-Dmusterbook.data=/repo/data",
                        "--maven")
                .noneMatch(argument -> argument.contains("musterbook.jvm") || argument.contains("user.name"));
        assertThat(command.get(0)).startsWith("@").endsWith("production.jvm");
    }

    @Test
    void maven_overrides_nothing_that_was_told_otherwise() throws IOException {
        var command = DevelopmentStart.command(
                assemble(),
                JvmFlags.QUICK_START,
                new SettingValues(
                        new Properties(), Map.of("MUSTERBOOK_DEMO", "false", "MUSTERBOOK_DATA", "/var/lib/mb")),
                Path.of("/repo"));

        assertThat(command).noneMatch(argument -> argument.startsWith("-Dmusterbook."));
    }

    private Distribution assemble() throws IOException {
        return Distribution.assemble(
                root,
                new Distribution.Parts(
                        folder.resolve("payara-micro.jar"),
                        "6",
                        folder.resolve("launcher.jar"),
                        war,
                        folder.resolve("extras")));
    }
}
