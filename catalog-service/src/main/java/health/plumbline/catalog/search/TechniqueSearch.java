package health.plumbline.catalog.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import health.plumbline.catalog.dosage.Dose;
import health.plumbline.catalog.dosage.DoseWords;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.platform.tenancy.CurrentPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Searches the current revisions of what the current clinic may prescribe: the core and its own, nothing retired. */
@ApplicationScoped
class TechniqueSearch {

    /**
     * Whole words, their stems and beginnings are found by text search: best in the name, next in synonyms, then in what a
     * technique is for. Only a term that nothing has is taken for misspelt, and compared with the words there are: to
     * compare every typed word with every text took twenty times as long. How much of the name was typed decides among
     * equals.
     */
    private static final String QUERY =
            """
            with term as materialized (
                select number, word, 2 + least(length(word), 6) as weight,
                    to_tsquery('english', replace(query, '@', 'A')) as in_name,
                    to_tsquery('english', replace(query, '@', 'AB')) as in_names,
                    to_tsquery('english', replace(query, '@', '')) as anywhere
                from unnest(cast(:words as text[]), cast(:queries as text[])) with ordinality as typed (word, query, number)
                where to_tsvector('english', word) <> cast('' as tsvector)),
            listed as materialized (
                select l.*, f.technique is not null as favourite, u.used_at
                from technique_listing l
                left join technique_favourite f on f.clinic = :clinic and f.account = :account and f.technique = l.technique
                left join technique_use u on u.clinic = :clinic and u.account = :account and u.technique = l.technique
                where l.clinic in ('*', :clinic) and not l.retired),
            near as materialized (
                select term.number, known.lexeme, word_similarity(term.word, known.lexeme) as nearness
                from term cross join (select distinct unnest(tsvector_to_array(lexemes)) as lexeme from listed) as known
                where not exists (select 1 from listed where listed.lexemes @@ term.anywhere)
                    and word_similarity(term.word, known.lexeme) >= :enough),
            meant as materialized (
                select number, 0.5 + max(nearness) / 2 as trust,
                    to_tsquery('simple', string_agg(quote_literal(lexeme) || ':AB', ' | ')) as in_names,
                    to_tsquery('simple', string_agg(quote_literal(lexeme), ' | ')) as anywhere
                from (select *, max(nearness) over (partition by number) as nearest from near) as n
                where nearness >= nearest - 0.1 group by number)
            select l.technique, l.clinic <> '*', l.revision, l.name, l.category, l.position, l.bias,
                array_to_string(l.regions, ' '), array_to_string(l.goals, ' '), array_to_string(l.equipment, ' '),
                array_to_string(l.tags, ' '), l.seed, found.score, l.favourite, l.used_at
            from listed l
            cross join lateral (
                select count(*) filter (where l.lexemes @@ term.in_name) as named, sum(term.weight * case
                        when l.lexemes @@ term.in_name then 1
                        when l.lexemes @@ term.in_names then 0.95
                        when l.lexemes @@ term.anywhere then 0.75
                        when l.lexemes @@ meant.in_names then 0.95 * meant.trust
                        when l.lexemes @@ meant.anywhere then 0.75 * meant.trust
                        else 0 end) / sum(term.weight) as likeness
                from term left join meant on meant.number = term.number) as likely
            cross join lateral (
                select case when :byText then round(cast(likely.likeness + 0.3 * likely.named / l.name_words
                    + case when l.called like '%' || :text || '%' then 0.1 else 0 end as numeric), 6) else 0 end as score) as found
            where :byText = false or likely.likeness >= :enough""";

    private static final String DOSES =
            """
            select technique, cast(dose as text), per_side from technique_listing
            where clinic in ('*', :clinic) and technique = any (:ids)""";

    /** Found by trying the 60 queries of the tests: at 0.45 "sphynx" no longer finds the sphinx, at 0.35 "select" finds gluteal. */
    private static final double ENOUGH = 0.4;

    private final Session database;
    private final CurrentClinic clinic;
    private final CurrentPerson person;
    private final Synonyms synonyms;
    private final ObjectReader doses;

    TechniqueSearch(
            Session database, CurrentClinic clinic, CurrentPerson person, Synonyms synonyms, ObjectMapper json) {
        this.database = database;
        this.clinic = clinic;
        this.person = person;
        this.synonyms = synonyms;
        this.doses = json.readerFor(Dose.class);
    }

    /** All that fit, in no order: filters, counts and pages are made of them, a few hundred at most. */
    List<Listing> find(Typed typed) {
        var words = typed.words();
        var terms = synonyms.terms(words);
        return database.createNativeQuery(QUERY, Tuple.class)
                .setParameter("words", terms.stream().map(Synonyms.Term::words).toArray(String[]::new))
                .setParameter(
                        "queries", terms.stream().map(Synonyms.Term::query).toArray(String[]::new))
                .setParameter("text", String.join(" ", words))
                .setParameter("byText", typed.anything())
                .setParameter("enough", ENOUGH)
                .setParameter("clinic", clinic.id())
                .setParameter("account", person.account())
                .getResultStream()
                .map(TechniqueSearch::listing)
                .toList();
    }

    /** By id, the usual dose in words. */
    Map<String, String> summaries(Collection<String> ids) {
        return database.createNativeQuery(DOSES, Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), this::summary));
    }

    private static Listing listing(Tuple row) {
        return new Listing(
                row.get(0, String.class),
                row.get(1, Boolean.class),
                row.get(2, Integer.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                words(row.get(7, String.class)),
                words(row.get(8, String.class)),
                words(row.get(9, String.class)),
                words(row.get(10, String.class)),
                row.get(11, Boolean.class),
                row.get(12, BigDecimal.class),
                row.get(13, Boolean.class),
                row.get(14, Instant.class));
    }

    /** Words of the vocabulary have no spaces. */
    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    private String summary(Tuple row) {
        try {
            return DoseWords.usual(doses.readValue(row.get(1, String.class)), row.get(2, Boolean.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept dose cannot be read", e);
        }
    }
}
