package health.plumbline.local.postgres;

import health.plumbline.local.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who PostgreSQL runs as. It refuses root, so root starts it in a user namespace, where it is nobody in particular, or
 * else as an ordinary account, which then must own the files.
 *
 * @param prefix put before every command
 * @param account must own the data; empty when the present user does already
 */
record Identity(List<String> prefix, Optional<String> account) {

    static Identity ofThisMachine() throws InterruptedException {
        if (!"0".equals(answer("id", "-u"))) {
            return new Identity(List.of(), Optional.empty());
        }
        var inside = answer("unshare", "-U", "id", "-u");
        if (!inside.isEmpty() && !"0".equals(inside)) {
            return new Identity(List.of("unshare", "-U"), Optional.empty());
        }
        for (var account : List.of("postgres", "nobody")) {
            if (!answer("runuser", "-u", account, "--", "id", "-u").isEmpty()) {
                return new Identity(List.of("runuser", "-u", account, "--"), Optional.of(account));
            }
        }
        throw new Refusal("PostgreSQL does not run as root, and neither 'unshare -U' nor 'runuser' works here;"
                + " start deploy/up as an ordinary user");
    }

    ProcessBuilder command(Path program, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    void giveAway(Path path) throws IOException, InterruptedException {
        if (account.isPresent()) {
            new ProcessBuilder("chown", "-R", account.get(), path.toString())
                    .start()
                    .waitFor();
        }
    }

    private static String answer(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 ? answer : "";
        } catch (IOException absent) {
            return "";
        }
    }
}
