package io.musterbook.directorysync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/conformance.md} names a test for every clause, and each of them exists. */
class ConformanceDocumentTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)#(\\w+)`");
    private static final Pattern ROW = Pattern.compile("\\| ([0-9, ]+|C6\\.\\d) \\|.*");

    @Test
    void every_test_that_is_named_exists() {
        var sources = sources();
        assertThat(TEST.matcher(document()).results().toList())
                .hasSizeGreaterThan(100)
                .allSatisfy(found -> assertThat(sources)
                        .as(found.group())
                        .anyMatch(source -> source.contains("class " + found.group(1) + " ")
                                && source.contains("void " + found.group(2) + "(")));
    }

    @Test
    void every_clause_and_every_failure_has_a_test() {
        var rows =
                document().lines().filter(line -> ROW.matcher(line).matches()).toList();
        assertThat(rows).allMatch(line -> TEST.matcher(line).find());
        var numbers = rows.stream()
                .map(line -> line.substring(2, line.indexOf(" |")))
                .flatMap(cell -> Stream.of(cell.split(", ", -1)))
                .filter(cell -> !cell.startsWith("C6"))
                .collect(Collectors.groupingBy(Integer::valueOf, Collectors.counting()));
        assertThat(numbers.keySet())
                .containsAll(IntStream.rangeClosed(1, 63).boxed().toList());
        IntStream.rangeClosed(1, 53)
                .forEach(clause -> assertThat(numbers.get(clause))
                        .as("clause and failure %s", clause)
                        .isGreaterThanOrEqualTo(2));
    }

    private static String document() {
        return read(ROOT.resolve("docs/conformance.md"));
    }

    private static List<String> sources() {
        return Stream.of("directory-sync-module", "system-tests")
                .map(module -> ROOT.resolve(module).resolve("src/test/java"))
                .flatMap(ConformanceDocumentTest::files)
                .filter(file -> file.toString().endsWith(".java"))
                .map(ConformanceDocumentTest::read)
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
