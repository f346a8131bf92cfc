package health.plumbline.platform.clinic;

import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** This service's copy of the clinics' people and numbers, kept from {@link ClinicConfigured}. */
@ApplicationScoped
public class ClinicDirectory {

    @Inject
    EntityManager database;

    @Inject
    CurrentClinic clinic;

    /** @throws IllegalStateException if the current clinic was never configured */
    public ClinicSettings current() {
        return find().orElseThrow(() -> new IllegalStateException("The clinic of this request is not configured"));
    }

    public Optional<ClinicSettings> find() {
        return rows(
                        """
                        select name, zone, phone, emergency_number, urgent_number, crisis_line
                        from clinic_settings where clinic = :clinic""")
                .stream()
                .map(ClinicDirectory::settings)
                .findFirst();
    }

    public List<ClinicConfigured.Member> members() {
        return rows("select account, name, role from member where clinic = :clinic order by name, role").stream()
                .map(row -> new ClinicConfigured.Member(
                        row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }

    @Transactional
    public void keep(ClinicConfigured fact) {
        database.createNativeQuery(
                        """
                        insert into clinic_settings
                        values (:clinic, :name, :zone, :phone, :emergency, :urgent, :crisis)
                        on conflict (clinic) do update set name = excluded.name, zone = excluded.zone,
                            phone = excluded.phone, emergency_number = excluded.emergency_number,
                            urgent_number = excluded.urgent_number, crisis_line = excluded.crisis_line""")
                .setParameter("clinic", fact.clinic())
                .setParameter("name", fact.name())
                .setParameter("zone", fact.zone())
                .setParameter("phone", fact.phone())
                .setParameter("emergency", fact.emergencyNumber())
                .setParameter("urgent", fact.urgentNumber())
                .setParameter("crisis", fact.crisisLine())
                .executeUpdate();
        database.createNativeQuery("delete from member where clinic = :clinic")
                .setParameter("clinic", fact.clinic())
                .executeUpdate();
        for (var member : fact.members()) {
            database.createNativeQuery(
                            "insert into member (clinic, account, role, name) values (:clinic, :account, :role, :name)")
                    .setParameter("clinic", fact.clinic())
                    .setParameter("account", member.account())
                    .setParameter("role", member.role())
                    .setParameter("name", member.name())
                    .executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String query) {
        return database.createNativeQuery(query, Tuple.class)
                .setParameter("clinic", clinic.id())
                .getResultList();
    }

    private static ClinicSettings settings(Tuple row) {
        return new ClinicSettings(
                row.get(0, String.class),
                ZoneId.of(row.get(1, String.class)),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class));
    }
}
