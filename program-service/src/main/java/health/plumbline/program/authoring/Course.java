package health.plumbline.program.authoring;

/** Where a program stands with its patient. */
public enum Course {
    UNRELEASED("unreleased"),
    RUNNING("running"),
    ENDED("ended");

    private final String code;

    Course(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
