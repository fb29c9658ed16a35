package io.musterbook.launcher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code bin/musterbook verify-audit}: has the server check its audit trails, and says what it found. */
final class VerifyAudit {
    private VerifyAudit() {}

    /** @return the exit status: 0 if every trail is as it was sealed, 1 if one is not */
    static int run(CommandLine line, SettingValues values, Path workingDirectory, Console console) {
        boolean all = line.has("--all");
        if (all != line.words().isEmpty() || line.words().size() > 1) {
            throw new NotAsked("Say which trail: bin/musterbook verify-audit <slug>, or --all for every workspace.");
        }
        var path = all
                ? "/audit/verification"
                : "/workspaces/" + URLEncoder.encode(line.words().get(0), StandardCharsets.UTF_8)
                        + "/audit/verification";
        var answer = OperatorClient.of(line, values, workingDirectory).post(path, "");
        if (answer.statusCode() != 200) {
            throw new NotAsked(problem(answer.body().collect(Collectors.joining("\n")), answer.statusCode()));
        }
        var broken = new int[1];
        var checked = new int[1];
        answer.body().map(FlatJson::read).forEach(verdict -> {
            checked[0]++;
            broken[0] += isVerified(verdict) ? 0 : 1;
            console.say(sentence(verdict));
        });
        if (checked[0] == 0 && !all) {
            throw new NotAsked("The server sent no verdict. Ask it again.");
        }
        return broken[0] == 0 ? Commands.WELL : Commands.WRONG;
    }

    /** What a refusal says, for people. */
    static String problem(String body, int status) {
        return FlatJson.read(body).find("detail").orElse("The server answered with status " + status + ".");
    }

    private static boolean isVerified(FlatJson verdict) {
        return verdict.get("verified").equals("true");
    }

    private static String sentence(FlatJson verdict) {
        var workspace = verdict.get("workspace");
        if (!isVerified(verdict)) {
            return workspace + ": BROKEN. " + verdict.get("reason") + " " + rows(verdict)
                    + " before that are as they were sealed.";
        }
        return workspace + ": verified. " + rows(verdict)
                + (verdict.get("erased").equals("0") ? "" : ", a person erased from " + count(verdict, "erased"))
                + (verdict.get("trimmed").equals("0") ? "" : ", deleted for their age up to " + verdict.get("trimmed"))
                + "; the last is " + verdict.get("head") + " with " + verdict.get("headHash") + ".";
    }

    private static String rows(FlatJson verdict) {
        return count(verdict, "rows") + (verdict.get("rows").equals("1") ? " row" : " rows");
    }

    private static String count(FlatJson verdict, String name) {
        try {
            return String.format(Locale.ROOT, "%,d", Long.parseLong(verdict.get(name)));
        } catch (NumberFormatException e) {
            return verdict.get(name);
        }
    }
}
