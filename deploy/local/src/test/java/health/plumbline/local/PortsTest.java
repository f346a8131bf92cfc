package health.plumbline.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void all_taken_ports_are_named_at_once_each_with_its_option() throws IOException {
        var ports = Sites.freePorts();
        var loopback = InetAddress.getLoopbackAddress();
        try (var one = new ServerSocket(ports.of(Port.WORKSPACE), 1, loopback);
                var other = new ServerSocket(ports.of(Port.KAFKA_CONTROLLER), 1, loopback)) {
            assertThatThrownBy(() -> ports.mustBeFree(EnumSet.allOf(Port.class)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + one.getLocalPort() + " (the clinician's workspace) is taken")
                    .hasMessageContaining("--port workspace=NUMBER")
                    .hasMessageContaining("Port " + other.getLocalPort() + " (Kafka's controller) is taken")
                    .hasMessageContaining("--port kafka-controller=NUMBER");
        }
    }

    @Test
    void free_ports_are_no_matter() throws IOException {
        var ports = Sites.freePorts();

        assertThatCode(() -> ports.mustBeFree(EnumSet.allOf(Port.class))).doesNotThrowAnyException();
    }

    @Test
    void a_port_that_will_not_be_used_may_be_taken() throws IOException {
        var ports = Sites.freePorts();
        try (var held = new ServerSocket(ports.of(Port.WORKSPACE), 1, InetAddress.getLoopbackAddress())) {
            assertThatCode(() -> ports.mustBeFree(Port.infrastructure())).doesNotThrowAnyException();
        }
    }

    @Test
    void one_number_for_two_ports_is_refused() {
        var numbers = Ports.usual(0);
        numbers.put(Port.PORTAL, numbers.get(Port.CATALOG));

        assertThatThrownBy(() -> new Ports(numbers))
                .isInstanceOf(Refusal.class)
                .hasMessage("Port 8081 is given to both catalog and portal");
    }

    @Test
    void a_number_beyond_all_ports_is_refused() {
        assertThatThrownBy(() -> new Ports(Ports.usual(60_000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not between 1 and 65535");
    }
}
