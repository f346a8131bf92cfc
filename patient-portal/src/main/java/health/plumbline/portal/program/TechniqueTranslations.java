package health.plumbline.portal.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.portal.language.CurrentLanguage;
import health.plumbline.portal.language.Language;
import health.plumbline.portal.program.ProgramContent.Exercise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The reviewed translations that patients of the current clinic may see: the clinic's own, and the installation's. */
@ApplicationScoped
public class TechniqueTranslations {

    @Inject
    EntityManager database;

    @Inject
    CurrentClinic clinic;

    @Inject
    CurrentLanguage language;

    @Inject
    ObjectMapper json;

    /** What the exercises say in the language of the request, by item; in English where that may not be shown. */
    public Map<UUID, SpokenWords> of(List<Exercise> exercises) {
        var spoken = new HashMap<UUID, SpokenWords>();
        exercises.forEach(exercise -> spoken.put(exercise.item(), SpokenWords.pinned(exercise)));
        if (language.get() == Language.ENGLISH || exercises.isEmpty()) {
            return spoken;
        }
        // The clinic's own last, so that they outrank the installation's; later revisions after earlier ones.
        for (var row : rows(exercises)) {
            var source = read(row.get(1, String.class), Language.ENGLISH.tag());
            var words = read(row.get(2, String.class), language.get().tag());
            exercises.stream()
                    .filter(exercise -> exercise.technique().equals(row.get(0, String.class)))
                    .filter(exercise -> words.mayReplace(exercise, source))
                    .forEach(exercise -> spoken.put(exercise.item(), words));
        }
        return spoken;
    }

    void keep(TechniqueTranslated translated) {
        database.createNativeQuery(
                        """
                        insert into technique_translation (clinic, technique, language, source_hash, revision, source, words)
                        values (:clinic, :technique, :language, :hash, :revision, cast(:source as jsonb), cast(:words as jsonb))
                        on conflict (clinic, technique, language, source_hash) do update
                            set revision = excluded.revision, source = excluded.source, words = excluded.words
                            where technique_translation.revision <= excluded.revision""")
                .setParameter("clinic", clinic.id())
                .setParameter("technique", translated.technique())
                .setParameter("language", translated.language())
                .setParameter("hash", translated.sourceHash())
                .setParameter("revision", translated.revision())
                .setParameter("source", translated.source().toString())
                .setParameter("words", translated.words().toString())
                .executeUpdate();
    }

    private List<Tuple> rows(List<Exercise> exercises) {
        return database.createNativeQuery(
                        """
                        select technique, cast(source as text), cast(words as text) from technique_translation
                        where clinic in ('*', :clinic) and language = :language and technique in (:techniques)
                        order by clinic <> '*', revision""",
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("language", language.get().tag())
                .setParameter(
                        "techniques",
                        exercises.stream().map(Exercise::technique).distinct().toList())
                .getResultList();
    }

    private SpokenWords read(String kept, String tag) {
        try {
            var words = json.readTree(kept);
            return new SpokenWords(
                    tag,
                    words.path("name").asText(),
                    ProgramContent.texts(words.path("steps")),
                    words.path("breathing").asText(""),
                    ProgramContent.texts(words.path("errors")),
                    ProgramContent.texts(words.path("stop")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept cannot be read", e);
        }
    }
}
