package health.plumbline.catalog.content;

import java.util.List;

/** An entry as read: its content, or null and the faults. */
public record Reading<C>(String id, C content, List<Fault> faults) {}
