package health.plumbline.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * A real PostgreSQL and a real Kafka for a {@code @QuarkusTest}, shared by all tests of the JVM. The application works as
 * its app role, which row-level security binds; the owner migrates.
 */
public class RealBackends implements QuarkusTestResourceLifecycleManager {

    private static final Duration OFTEN = Duration.ofMillis(25);

    @Override
    public Map<String, String> start() {
        // Facts take a few milliseconds; looking ten times a second would be most of what a test waits for.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(OFTEN);
        Postgres.start();
        Broker.start();
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", Postgres.url());
        config.put("quarkus.datasource.username", Postgres.APP_ROLE);
        config.put("quarkus.datasource.password", Postgres.APP_ROLE);
        config.put("quarkus.flyway.username", Postgres.OWNER);
        config.put("quarkus.flyway.password", Postgres.OWNER);
        config.put("quarkus.flyway.placeholders.appRole", Postgres.APP_ROLE);
        config.put("kafka.bootstrap.servers", Broker.bootstrap());
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        return config;
    }

    /** Both live until the JVM ends, so that the next test class finds them warm. */
    @Override
    public void stop() {
        // See above.
    }
}
