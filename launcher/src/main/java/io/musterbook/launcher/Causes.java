package io.musterbook.launcher;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Says what is at the bottom of an exception. */
final class Causes {
    private Causes() {}

    /** The last exception of the chain of causes; ends with a chain that bites its tail, too. */
    static Throwable deepest(Throwable thrown) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var deepest = thrown;
        for (@Nullable Throwable next = thrown; next != null && seen.add(next); next = next.getCause()) {
            deepest = next;
        }
        return deepest;
    }

    /** One line without a full stop about the deepest cause: its message, and its type where that adds something. */
    static String describe(Throwable thrown) {
        var cause = deepest(thrown);
        if (cause instanceof FileSystemException file) {
            return describe(file);
        }
        var message = cause.getMessage();
        if (message == null || message.isBlank()) {
            return cause.getClass().getSimpleName();
        }
        return cause.getClass().getSimpleName() + ": " + withoutStop(firstLine(message));
    }

    private static String describe(FileSystemException cause) {
        if (cause instanceof AccessDeniedException) {
            return "no permission for " + cause.getFile();
        }
        if (cause instanceof NotDirectoryException || cause instanceof FileAlreadyExistsException) {
            return cause.getFile() + " is a file";
        }
        if (cause instanceof NoSuchFileException) {
            return cause.getFile() + " does not exist";
        }
        var reason = cause.getReason();
        return cause.getFile() + (reason == null ? "" : ": " + withoutStop(reason));
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("");
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
