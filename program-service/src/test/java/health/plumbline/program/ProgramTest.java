package health.plumbline.program;

import health.plumbline.testkit.RealBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The whole service on real PostgreSQL and Kafka, with a counterpart for triage at the edge of the network. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
@QuarkusTestResource(TriageCounterpart.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProgramTest {}
