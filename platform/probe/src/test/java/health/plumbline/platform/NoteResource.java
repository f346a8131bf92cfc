package health.plumbline.platform;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Fact;
import health.plumbline.platform.events.Inbox;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A service in miniature: a resource that writes a row with its fact, and a listener that reads the fact back. */
@Path("/api/notes")
@RolesAllowed("clinician")
public class NoteResource {

    record NoteWritten(UUID note, String body) implements Fact {
        @Override
        public String key() {
            return "notes";
        }
    }

    record Draft(@NotNull UUID id, @NotNull @Size(min = 1, max = 50) String body) {}

    record View(UUID id, String clinic, String body) {}

    @Inject
    EntityManager database;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @POST
    @Transactional
    public View write(@Valid @NotNull Draft draft) {
        database.persist(new Note(draft.id(), draft.body()));
        outbox.add(new NoteWritten(draft.id(), draft.body()));
        audit.record("note-written", null, draft.id().toString());
        if (draft.body().equals("refused at last")) {
            throw Rejection.conflict("note-refused", "This note is refused after everything was written");
        }
        return new View(draft.id(), "-", draft.body());
    }

    @GET
    public List<View> all() {
        return database.createQuery("from Note", Note.class)
                .getResultStream()
                .map(note -> new View(note.id(), note.clinic(), note.body))
                .toList();
    }

    @GET
    @Path("{id}")
    public View one(UUID id) {
        var note = database.find(Note.class, id);
        if (note == null) {
            throw Rejection.missing();
        }
        return new View(note.id(), note.clinic(), note.body);
    }

    /** Counts what it is told, per clinic, so that doubling and loss both show. */
    @ApplicationScoped
    static class NoteListener {

        @Inject
        Inbox inbox;

        @Inject
        EntityManager database;

        @Incoming("probe-facts")
        @Blocking
        public void on(ConsumerRecord<String, String> record) {
            inbox.take(record, NoteWritten.class, fact -> {
                if (fact.note() == null) {
                    throw new IllegalArgumentException("a note without an id");
                }
                database.persist(new Note(UUID.randomUUID(), "heard " + fact.note()));
            });
        }
    }
}
