package health.plumbline.program.planted.dosage;

import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import org.apache.kafka.common.TopicPartition;

/** An offence on purpose: a dose that knows HTTP, SQL and Kafka. */
record WorldlyDose(Response answer, Connection database, TopicPartition topic) {}
