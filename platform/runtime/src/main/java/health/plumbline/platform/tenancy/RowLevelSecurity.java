package health.plumbline.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Second layer: tells PostgreSQL which clinic a borrowed connection works for, and takes it back on return. The
 * policies of the tables do the rest, for JPA, native SQL and plain JDBC alike.
 */
@ApplicationScoped
class RowLevelSecurity implements AgroalPoolInterceptor {

    @Inject
    CurrentClinic clinic;

    @Override
    public void onConnectionAcquire(Connection connection) {
        tell(connection, Arc.container().requestContext().isActive() ? clinic.id() : CurrentClinic.NONE);
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        tell(connection, CurrentClinic.NONE);
    }

    private static void tell(Connection connection, String clinic) {
        try (var statement = connection.prepareStatement("select set_config('app.clinic', ?, false)")) {
            statement.setString(1, clinic);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The clinic of a connection could not be set", e);
        }
    }
}
