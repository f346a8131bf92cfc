package health.plumbline.triage.checkin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The table of the service, and its text. */
final class Tables {

    private Tables() {}

    static DecisionTable read() {
        return DecisionTableReader.read(yaml());
    }

    static String yaml() {
        try (var in = Tables.class.getResourceAsStream("/check-in/table-1.0.0.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
