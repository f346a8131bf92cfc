package health.plumbline.platform.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an account is in a clinic, by this service's own rows (view {@code standing}). */
@ApplicationScoped
class Standings {

    record Standing(String role, UUID patient) {}

    @Inject
    AgroalDataSource database;

    /** Plain JDBC, because authentication happens before there is a unit of work with a persistence context. */
    List<Standing> of(String clinic, String account) {
        try (var connection = database.getConnection();
                var bind = connection.prepareStatement("select set_config('app.clinic', ?, false)");
                var query = connection.prepareStatement(
                        "select role, patient from standing where clinic = ? and account = ?")) {
            bind.setString(1, clinic);
            bind.execute();
            query.setString(1, clinic);
            query.setString(2, account);
            var found = new ArrayList<Standing>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Standing(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The standing of an account could not be read", e);
        }
    }
}
