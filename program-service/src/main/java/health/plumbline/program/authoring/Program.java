package health.plumbline.program.authoring;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A course of exercise for one patient: its draft, and how it goes once a version was released. */
@Entity
public class Program extends ClinicOwned {

    /** More exercises than this are done worse than fewer. */
    public static final int MOST_ITEMS = 8;

    private UUID patient;
    private String title;
    private String greeting;

    @Convert(converter = ItemsAsJson.class)
    private List<Item> items = List.of();

    private int revision;

    @Convert(converter = Codes.OfDraft.class)
    private Draft draft = Draft.OPEN;

    @Convert(converter = Codes.OfCourse.class)
    private Course course = Course.UNRELEASED;

    private Integer releasedVersion;
    private String clearance;
    private String clearanceToken;
    private String clearanceLevel;
    private String clearanceHash;
    private Long clearanceEpoch;
    private Instant clearanceExpiresAt;
    private Instant heldAt;
    private String heldBy;
    private String heldReason;
    private Instant endedAt;
    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    private String changedBy;

    protected Program() {}

    Program(UUID id, UUID patient, String title, String greeting, String by, Instant now) {
        super(id);
        this.patient = patient;
        this.title = title;
        this.greeting = greeting;
        createdAt = now;
        createdBy = by;
        changedAt = now;
        changedBy = by;
    }

    /** Who edits, having seen which revision, and when. */
    public record Edit(int seen, String by, Instant now) {}

    /** A clearance as it is kept with the draft it was granted for. */
    public record KeptClearance(
            String id, String token, String level, String contentHash, long epoch, Instant expiresAt) {}

    void rename(Edit edit, String newTitle, String newGreeting) {
        begin(edit);
        title = newTitle;
        greeting = newGreeting;
    }

    void add(Edit edit, Item item, Integer place) {
        begin(edit);
        if (items.size() >= MOST_ITEMS) {
            throw Rejection.conflict(
                    "program-full", "A program has at most " + MOST_ITEMS + " exercises. Take one out first.");
        }
        var added = new ArrayList<>(items);
        added.add(place == null ? added.size() : Math.min(place, added.size()), item);
        items = List.copyOf(added);
    }

    void change(Edit edit, UUID item, UnaryOperator<Item> how) {
        var found = item(item).orElseThrow(Rejection::missing);
        begin(edit);
        items = items.stream()
                .map(one -> one.item().equals(found.item()) ? how.apply(one) : one)
                .toList();
    }

    void remove(Edit edit, UUID item) {
        var found = item(item).orElseThrow(Rejection::missing);
        begin(edit);
        items = items.stream().filter(one -> !one.equals(found)).toList();
    }

    void reorder(Edit edit, List<UUID> order) {
        if (order.size() != items.size()
                || !List.copyOf(order)
                        .containsAll(items.stream().map(Item::item).toList())) {
            throw Rejection.invalid("order-incomplete", "Name every exercise of the program once, in the new order.");
        }
        begin(edit);
        items = order.stream().map(id -> item(id).orElseThrow()).toList();
    }

    private void begin(Edit edit) {
        mustNotBeOver();
        if (edit.seen() != revision) {
            throw Rejection.conflict(
                    "draft-changed",
                    "This draft was saved by somebody else meanwhile. Nothing was overwritten: look at it again and"
                            + " repeat your change.");
        }
        revision++;
        draft = Draft.OPEN;
        changedAt = edit.now();
        changedBy = edit.by();
    }

    /** Keeps what triage granted; an edit afterwards makes it worthless, because the content is no longer the same. */
    public void clear(KeptClearance granted) {
        mustNotBeOver();
        clearance = granted.id();
        clearanceToken = granted.token();
        clearanceLevel = granted.level();
        clearanceHash = granted.contentHash();
        clearanceEpoch = granted.epoch();
        clearanceExpiresAt = granted.expiresAt();
        draft = Draft.CLEARED;
    }

    public void needScreening() {
        if (draft != Draft.NONE && course != Course.ENDED) {
            draft = Draft.SCREENING_DUE;
        }
    }

    /** @return the number of the version that is released with this */
    public int release() {
        mustNotBeOver();
        if (heldAt != null) {
            throw Rejection.conflict(
                    "program-held", "This program is on hold. Resume it before you release a version.");
        }
        releasedVersion = nextVersion();
        course = Course.RUNNING;
        draft = Draft.NONE;
        clearance = null;
        clearanceToken = null;
        clearanceLevel = null;
        clearanceHash = null;
        clearanceEpoch = null;
        clearanceExpiresAt = null;
        return releasedVersion;
    }

    /** @return whether it was not held before */
    public boolean hold(String reason, String by, Instant now) {
        if (course != Course.RUNNING) {
            throw Rejection.conflict("program-not-running", "Only a released program can be put on hold.");
        }
        if (heldAt != null) {
            return false;
        }
        heldAt = now;
        heldBy = by;
        heldReason = reason;
        return true;
    }

    /** @return whether it was held */
    public boolean resume() {
        var was = heldAt != null;
        heldAt = null;
        heldBy = null;
        heldReason = null;
        return was;
    }

    /** @return whether it was not over before */
    public boolean end(Instant now) {
        if (course == Course.ENDED) {
            return false;
        }
        course = Course.ENDED;
        endedAt = now;
        return true;
    }

    private void mustNotBeOver() {
        if (course == Course.ENDED) {
            throw Rejection.conflict("program-ended", "This program is over. Start a new one for this patient.");
        }
    }

    public Optional<Item> item(UUID id) {
        return items.stream().filter(item -> item.item().equals(id)).findFirst();
    }

    public Optional<KeptClearance> clearance() {
        return Optional.ofNullable(clearance)
                .map(kept -> new KeptClearance(
                        kept, clearanceToken, clearanceLevel, clearanceHash, clearanceEpoch, clearanceExpiresAt));
    }

    public int nextVersion() {
        return releasedVersion == null ? 1 : releasedVersion + 1;
    }

    public UUID patient() {
        return patient;
    }

    public String title() {
        return title;
    }

    public String greeting() {
        return greeting;
    }

    public List<Item> items() {
        return items;
    }

    public int revision() {
        return revision;
    }

    public Draft draft() {
        return draft;
    }

    public Course course() {
        return course;
    }

    public Integer releasedVersion() {
        return releasedVersion;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public String heldReason() {
        return heldReason;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
