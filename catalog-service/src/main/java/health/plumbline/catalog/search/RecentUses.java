package health.plumbline.catalog.search;

import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** When each clinician of the current clinic last released a program with each technique. */
@ApplicationScoped
public class RecentUses {

    /** Only ever later, so that facts may come twice and in any order. */
    private static final String KEEP =
            """
            insert into technique_use (clinic, account, technique, used_at)
            select distinct :clinic, :account, technique, cast(:at as timestamptz) from unnest(cast(:ids as text[])) as technique
            on conflict (clinic, account, technique)
            do update set used_at = greatest(technique_use.used_at, excluded.used_at)""";

    private final Session database;
    private final CurrentClinic clinic;

    RecentUses(Session database, CurrentClinic clinic) {
        this.database = database;
        this.clinic = clinic;
    }

    public void keep(ProgramReleased released) {
        database.createNativeMutationQuery(KEEP)
                .setParameter("clinic", clinic.id())
                .setParameter("account", released.releasedBy())
                .setParameter("at", released.releasedAt())
                .setParameter(
                        "ids",
                        released.content().items().stream()
                                .map(ProgramReleased.Item::technique)
                                .toArray(String[]::new))
                .executeUpdate();
    }
}
