package io.musterbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file fits a sitting, a method fits a screen. There are no exceptions, and none may be added. */
class SourceSizeTest {
    private static final int MAX_FILE = 400;
    private static final int MAX_METHOD = 40;
    private static final Pattern METHOD_START = Pattern.compile(
            "^    (?! )(?!.*\\b(class|record|enum|interface)\\b)(?!.*=).*\\(.*\\{$|^            .*\\) (throws \\w+ )?\\{$");

    @Test
    void no_source_file_is_longer_than_four_hundred_lines() {
        assertThat(sources().filter(file -> lines(file).size() > MAX_FILE)).isEmpty();
    }

    @Test
    void no_method_is_longer_than_forty_lines() {
        assertThat(sources().flatMap(file -> longMethods(file).stream())).isEmpty();
    }

    /** Palantir's format puts a method of a top-level class at four spaces and its closing brace there, too. */
    private static List<String> longMethods(Path file) {
        var found = new ArrayList<String>();
        var lines = lines(file);
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (start < 0 && METHOD_START.matcher(line).matches()) {
                start = i;
            } else if (start >= 0 && line.equals("    }")) {
                if (i - start - 1 > MAX_METHOD) {
                    found.add(file.getFileName() + ":" + (start + 1) + " has " + (i - start - 1) + " lines");
                }
                start = -1;
            }
        }
        return found;
    }

    private static Stream<Path> sources() {
        var root = Path.of("").toAbsolutePath().getParent();
        try (var files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
