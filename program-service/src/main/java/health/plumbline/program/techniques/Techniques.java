package health.plumbline.program.techniques;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import health.plumbline.platform.events.UnprocessableFact;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The techniques that the current clinic may prescribe: the installation's and its own, in every revision. */
@ApplicationScoped
public class Techniques {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectReader READER = JSON.readerFor(TechniquePublished.class);
    private static final ObjectWriter WRITER = JSON.writerFor(TechniquePublished.class);

    @Inject
    Session database;

    @Inject
    CurrentClinic clinic;

    /** Keeps a revision once; the same revision with other content is a fault of its publisher and never taken over. */
    public void keep(TechniquePublished fact) {
        var added = database.createNativeQuery(
                        """
                        insert into technique (clinic, technique, revision, hash, name, category, search, body)
                        values (:clinic, :technique, :revision, :hash, :name, :category, :search, :body)
                        on conflict do nothing""")
                .setParameter("clinic", clinic.id())
                .setParameter("technique", fact.technique())
                .setParameter("revision", fact.revision())
                .setParameter("hash", String.valueOf(fact.hash()))
                .setParameter("name", fact.name())
                .setParameter("category", String.valueOf(fact.category()))
                .setParameter("search", searchable(fact))
                .setParameter("body", written(fact))
                .executeUpdate();
        if (added == 0 && !hash(fact).equals(String.valueOf(fact.hash()))) {
            throw new UnprocessableFact("A revision of a technique came twice with different content", null);
        }
    }

    /** No more for new use; every revision stays readable where it was prescribed. */
    public void retire(TechniqueRetired fact) {
        database.createNativeQuery(
                        """
                        insert into retired_technique (clinic, technique, retired_at)
                        values (:clinic, :technique, :at) on conflict do nothing""")
                .setParameter("clinic", clinic.id())
                .setParameter("technique", fact.technique())
                .setParameter("at", fact.retiredAt())
                .executeUpdate();
    }

    /** Whether its owner has retired it. */
    public boolean retired(String id) {
        return database.createNativeQuery(
                        """
                        select exists (select 1 from technique join retired_technique using (clinic, technique)
                            where clinic in ('*', :clinic) and technique = :id)""",
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", id)
                .getSingleResult()
                .get(0, Boolean.class);
    }

    public Optional<Technique> latest(String id) {
        return read(
                        """
                        select body from technique where clinic in ('*', :clinic) and technique = :id
                        order by clinic <> '*', revision desc limit 1""",
                        Map.of("id", id))
                .findFirst();
    }

    /** All of the pinned revisions in one query; what is not known here is not in the map. */
    public Map<Technique.Pin, Technique> pinned(Collection<Technique.Pin> pins) {
        if (pins.isEmpty()) {
            return Map.of();
        }
        var ids = pins.stream().map(Technique.Pin::technique).distinct().toArray(String[]::new);
        return read(
                        """
                        select body from technique where clinic in ('*', :clinic) and technique = any(:ids)
                        order by clinic <> '*'""",
                        Map.of("ids", ids))
                .filter(technique -> pins.contains(technique.pin()))
                .collect(Collectors.toMap(Technique::pin, Function.identity(), (one, same) -> one));
    }

    /** What these are called now, by id; what is not known here is not in the map. */
    public Map<String, String> names(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : read(
                                """
                                select distinct on (technique) body from technique
                                where clinic in ('*', :clinic) and technique = any(:ids)
                                order by technique, clinic <> '*', revision desc""",
                                Map.of("ids", ids.toArray(String[]::new)))
                        .collect(Collectors.toMap(Technique::id, Technique::name, (one, same) -> one));
    }

    /** The newest revision of each technique that is in use and whose name or synonym holds all the words, by name. */
    public List<Technique> search(String words, String category, int limit) {
        return read(
                        """
                        select body from (
                            select distinct on (technique) clinic, technique, body, name, search, category from technique
                            where clinic in ('*', :clinic) order by technique, revision desc) newest
                        where not exists (select 1 from retired_technique retired
                                where retired.clinic = newest.clinic and retired.technique = newest.technique)
                            and search like all (:words) and (:category = '' or category = :category)
                        order by name limit :limit""",
                        Map.of("words", patterns(words), "category", category, "limit", limit))
                .toList();
    }

    private Stream<Technique> read(String sql, Map<String, Object> parameters) {
        var query = database.createNativeQuery(sql, Tuple.class).setParameter("clinic", clinic.id());
        parameters.forEach(query::setParameter);
        return query.getResultStream().map(row -> read(row.get(0, String.class)));
    }

    private String hash(TechniquePublished fact) {
        return database.createNativeQuery(
                        """
                        select hash from technique
                        where clinic = :clinic and technique = :id and revision = :revision""",
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", fact.technique())
                .setParameter("revision", fact.revision())
                .getSingleResult()
                .get(0, String.class);
    }

    private static String[] patterns(String words) {
        var found = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return Arrays.stream(found)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    private static String searchable(TechniquePublished fact) {
        return (fact.name() + " " + String.join(" ", fact.synonyms()) + " " + String.join(" ", fact.regions()))
                .toLowerCase(Locale.ROOT);
    }

    private static Technique read(String body) {
        try {
            return new Technique(READER.<TechniquePublished>readValue(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept technique cannot be read", e);
        }
    }

    private static String written(TechniquePublished fact) {
        try {
            return WRITER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A technique has no JSON", e);
        }
    }
}
