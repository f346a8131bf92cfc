package health.plumbline.platform.events;

/**
 * Something that has happened and that other services may know. The simple name of the record is the type on the wire,
 * its contract is {@code docs/events/<type>.schema.json}: fields may be added, none renamed or removed.
 */
public interface Fact {

    /** Facts with the same key keep their order: the patient's id for everything about a patient. */
    String key();
}
