package health.plumbline.program.library;

import java.util.List;

/** What a patient is told of a technique, as a page shows it. */
public record PatientWords(List<String> steps, String breathing, List<String> errors, List<String> stop) {}
