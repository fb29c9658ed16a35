package io.musterbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    private Path payara = Path.of("");

    @BeforeEach
    void unpack_a_server() throws IOException {
        payara = folder.resolve("payara");
        Files.createDirectories(payara.resolve("config"));
        Files.writeString(payara.resolve("config").resolve("domain.xml"), "<domain/>");
        Files.createDirectories(payara.resolve("lib").resolve("install"));
    }

    @Test
    void is_made_for_its_owner_alone() throws IOException {
        var path = folder.resolve("deep").resolve("data");

        try (var data = DataFolder.claim(settings(path))) {
            assertThat(data.path()).isDirectory();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void is_held_by_one_server_and_names_it_to_the_next() throws IOException {
        var path = folder.resolve("data");
        try (var held = DataFolder.claim(settings(path))) {
            assertThatThrownBy(() -> DataFolder.claim(settings(path)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith(
                            "The data folder " + held.path() + " is in use by another Musterbook (process "
                                    + ProcessHandle.current().pid() + ").")
                    .hasMessageContaining("-Dmusterbook.data=<folder> -Dmusterbook.port=<port>");
        }

        DataFolder.claim(settings(path)).close();
    }

    @Test
    void that_is_a_file_is_refused_with_its_path() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.claim(settings(file.resolve("data"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(
                        "The data folder " + file.resolve("data") + " cannot be used: " + file + " is a file.");
        assertThatThrownBy(() -> DataFolder.claim(settings(file))).isInstanceOf(StartRefused.class);
    }

    @Test
    void gives_each_start_a_fresh_server_folder() throws IOException {
        try (var data = DataFolder.claim(settings(folder.resolve("data")))) {
            var first = data.freshServerFolder(payara);
            Files.createDirectories(first.resolve("applications").resolve("old"));
            Files.writeString(first.resolve("config").resolve("domain.xml"), "<changed/>");

            var second = data.freshServerFolder(payara);

            assertThat(second).isEqualTo(first);
            assertThat(second.resolve("applications")).doesNotExist();
            assertThat(second.resolve("config").resolve("domain.xml")).hasContent("<domain/>");
            assertThat(second.resolve("lib").resolve("install")).isDirectory();
        }
    }

    @Test
    void never_empties_a_folder_that_somebody_else_made() throws IOException {
        var theirs = folder.resolve("data").resolve("server").resolve("thesis.txt");
        Files.createDirectories(theirs.resolveSibling(""));
        Files.writeString(theirs, "ten years");
        try (var data = DataFolder.claim(settings(folder.resolve("data")))) {

            assertThatThrownBy(() -> data.freshServerFolder(payara))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("not one that Musterbook made");
        }

        assertThat(theirs).hasContent("ten years");
    }

    @Test
    void never_follows_a_link_out_of_its_server_folder() throws IOException {
        var outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "kept");
        try (var data = DataFolder.claim(settings(folder.resolve("data")))) {
            Files.createSymbolicLink(data.freshServerFolder(payara).resolve("link"), outside);

            data.freshServerFolder(payara);
        }

        assertThat(outside.resolve("kept")).hasContent("kept");
    }

    @Test
    void reads_what_the_application_left() throws IOException {
        try (var data = DataFolder.claim(settings(folder.resolve("data")))) {
            Files.writeString(data.path().resolve("owner.password"), "correct-horse\n");

            assertThat(data.read("owner.password")).contains("correct-horse");
            assertThat(data.read("operator.key")).isEmpty();
        }
    }

    private static Settings settings(Path data) {
        return new Settings(8080, data, InetAddress.getLoopbackAddress(), true, Optional.empty(), Operator.MAVEN);
    }
}
