package health.plumbline.program.release;

import health.plumbline.program.authoring.ProgramView;

/** A refusal in words, and where to go with it. @param href null where there is nothing to do but look again */
record NextStep(String message, String href, String action) {

    /** @param code of the refusal, as documented for problems */
    static NextStep after(String code, String message, ProgramView program) {
        var screening = program.standing().screening();
        var patient = "/patients/" + program.patient();
        return switch (code) {
            case "screening-missing", "screening-due" ->
                new NextStep(message, patient + "/screening", "Screen the patient");
            case "screening-incomplete" -> new NextStep(message, patient + "/screening", "Go on with the screening");
            case "screening-expired", "clearance-stale", "clearance-level" ->
                new NextStep(message, patient + "/screening", "To the screening");
            case "emergency-stands" -> new NextStep(message, patient, "To the patient");
            case "screening-level", "rationale-missing", "review-missing" ->
                new NextStep(
                        message,
                        screening == null ? patient + "/screening" : "/screenings/" + screening.id(),
                        switch (code) {
                            case "rationale-missing" -> "Give the reasons";
                            case "review-missing" -> "Record the review";
                            default -> "See why";
                        });
            case "patient-held", "program-held", "program-ended" -> new NextStep(message, patient, "To the patient");
            case "program-empty", "dosage-refused", "dosage-reason-missing", "draft-unchanged", "technique-unknown" ->
                new NextStep(message, "/programs/" + program.id(), "Back to the builder");
            default -> new NextStep(message, null, null);
        };
    }
}
