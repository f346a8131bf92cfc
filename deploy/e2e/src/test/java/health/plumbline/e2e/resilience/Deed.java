package health.plumbline.e2e.resilience;

import java.util.List;

/** Something a person did that was acknowledged, and every place where it must then be found, once. */
enum Deed {
    PATIENT_REGISTERED(in("program", "select id::text from patient"), in("triage", "select id::text from patient")),
    PROGRAM_BEGUN(in("program", "select id::text from program")),
    EXERCISE_ADDED(
            in("program", "select id || '/' || (i ->> 'item') from program, jsonb_array_elements(items::jsonb) i")),
    QUESTION_ANSWERED(in("triage", "select screening || '/' || key from answer")),
    SCREENING_COMPLETED(
            in("triage", "select id::text from screening where status = 'complete'"),
            in("program", "select screening::text from patient_standing")),
    PROGRAM_RELEASED(
            in("program", "select program || '/' || version from program_version"),
            in("program", "select program || '/' || version from clearance_use"),
            in("portal", "select program || '/' || version from released_version")),
    INVITATION_ACCEPTED(
            in("portal", "select id::text from patient_account"),
            in("program", "select id::text from patient where account is not null"),
            in("triage", "select patient::text from patient_account")),
    EXERCISE_DONE(
            in("portal", "select session || '/' || item from performance"),
            in("program", "select session || '/' || item from session_item")),
    /** Not looked for in triage: while it is away the portal decides by stricter rules, and there is no decision of triage. */
    PAIN_REPORTED(
            in("portal", "select session::text from check_in where phase = 'after'"),
            in("program", "select session::text from check_in_record where phase = 'after'"),
            in("program", "select session::text from symptom_report where phase = 'after'")),
    SESSION_FINISHED(
            in("portal", "select id::text from exercise_session where finished_at is not null"),
            in("program", "select id::text from session_record where finished_at is not null"));

    private final List<Place> places;

    Deed(Place... places) {
        this.places = List.of(places);
    }

    /** @param sql one column: the keys of the deeds that are there, each as often as it is there */
    record Place(String service, String sql) {}

    List<Place> places() {
        return places;
    }

    private static Place in(String service, String sql) {
        return new Place(service, sql);
    }
}
