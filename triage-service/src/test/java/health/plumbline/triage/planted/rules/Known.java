package health.plumbline.triage.planted.rules;

/** What closes the circle. */
public class Known {}
