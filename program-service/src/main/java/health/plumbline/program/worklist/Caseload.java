package health.plumbline.program.worklist;

import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.program.authoring.Course;
import health.plumbline.program.authoring.Draft;
import health.plumbline.program.authoring.ProgramState;
import health.plumbline.program.caseload.Cursor;
import health.plumbline.program.progress.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The patients of the clinic with their program and figures: the same number of queries for one and for two hundred. */
@ApplicationScoped
public class Caseload {

    @Inject
    Session database;

    @Inject
    CurrentClinic clinic;

    @Inject
    Progress progress;

    /** @param next cursor of the next page, or null at the end */
    public record Page(List<CaseloadRow> items, String next) {}

    /** @param named part of a name, or empty for everybody */
    public Page page(String named, Optional<Cursor> after, int limit) {
        var from = after.orElse(Cursor.START);
        var rows = database.createNativeQuery(
                        """
                        select p.id, p.name, p.problem, p.account is not null, r.id, r.title, r.course, r.draft,
                            r.released_version, s.level, s.valid_until,
                            r.held_at is not null or exists (select 1 from triage_hold h where h.clinic = p.clinic
                                and h.patient = p.id and h.placed_at is not null and h.lifted_at is null)
                        from patient p
                        left join patient_standing s on s.clinic = p.clinic and s.patient = p.id
                        left join lateral (select * from program r where r.clinic = p.clinic and r.patient = p.id
                            order by r.course = 'running' desc, r.course = 'unreleased' desc, r.created_at desc, r.id
                            limit 1) r on true
                        where p.clinic = :clinic and lower(p.name) like lower(:named) escape '!'
                            and (lower(p.name), p.id) > (lower(:name), :id)
                        order by lower(p.name), p.id limit :limit""",
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("named", "%" + named.replaceAll("([!%_])", "!$1") + "%")
                .setParameter("name", from.name())
                .setParameter("id", from.id())
                .setParameter("limit", limit + 1)
                .getResultList();
        var shown = rows.stream().limit(limit).toList();
        var figures = progress.ofMany(
                shown.stream().map(row -> row.get(0, UUID.class)).toList());
        var items = shown.stream()
                .map(row -> row(row, figures.get(row.get(0, UUID.class))))
                .toList();
        var last = items.isEmpty() ? null : items.get(items.size() - 1);
        return new Page(
                items,
                rows.size() <= limit
                        ? null
                        : Cursor.of(last.name(), last.patient()).toString());
    }

    private static CaseloadRow row(Tuple row, Progress.Short figures) {
        return new CaseloadRow(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Boolean.class),
                row.get(4) == null ? null : program(row),
                row.get(9, String.class),
                row.get(10, Instant.class),
                figures);
    }

    private static CaseloadRow.ProgramRow program(Tuple row) {
        var course = Arrays.stream(Course.values())
                .filter(one -> one.code().equals(row.get(6, String.class)))
                .findFirst()
                .orElseThrow();
        var draft = Arrays.stream(Draft.values())
                .filter(one -> one.code().equals(row.get(7, String.class)))
                .findFirst()
                .orElseThrow();
        return new CaseloadRow.ProgramRow(
                row.get(4, UUID.class),
                row.get(5, String.class),
                ProgramState.of(course, draft, row.get(11, Boolean.class)),
                row.get(8, Integer.class));
    }
}
