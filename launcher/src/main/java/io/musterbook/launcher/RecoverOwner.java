package io.musterbook.launcher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** {@code bin/musterbook recover-owner}: gives a workspace an owner again. */
final class RecoverOwner {
    private RecoverOwner() {}

    /** @return the exit status: 0 if the workspace has its owner, 1 if the server refuses */
    static int run(CommandLine line, SettingValues values, Path workingDirectory, Console console) {
        var slug = line.onlyWord()
                .orElseThrow(() ->
                        new NotAsked("Say which workspace: bin/musterbook recover-owner <slug> [--email <address>]"));
        var body = line.option("--email")
                .map(email -> "{\"email\":" + FlatJson.quoted(email) + "}")
                .orElse("{}");
        var answer = OperatorClient.of(line, values, workingDirectory)
                .post("/workspaces/" + URLEncoder.encode(slug, StandardCharsets.UTF_8) + "/owner-recovery", body);
        var text = answer.body().collect(Collectors.joining("\n"));
        if (answer.statusCode() != 200) {
            console.complain(VerifyAudit.problem(text, answer.statusCode()));
            return Commands.WRONG;
        }
        console.say(FlatJson.read(text).get("outcome"));
        return Commands.WELL;
    }
}
