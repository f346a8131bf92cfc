package health.plumbline.triage.condition;

/** What a condition says of what is known so far. A missing answer is not a no: it leaves the verdict open. */
public enum Verdict {
    YES,
    NO,
    UNKNOWN
}
