package health.plumbline.e2e.isolation;

import static health.plumbline.e2e.isolation.Route.Service.CATALOG;
import static health.plumbline.e2e.isolation.Route.Service.PORTAL;
import static health.plumbline.e2e.isolation.Route.Service.PROGRAM;
import static health.plumbline.e2e.isolation.Route.Service.TRIAGE;
import static health.plumbline.e2e.isolation.Route.get;
import static health.plumbline.e2e.isolation.Route.upload;
import static health.plumbline.e2e.isolation.Route.write;

import java.util.List;

/**
 * Every route that takes an id, in an order in which the owner's calls make sense one after the other. A new route gets
 * its row here. The core catalog takes ids too, but belongs to everybody; of the catalog it is a clinic's own that counts.
 */
final class Routes {

    static final List<Route> OF_CLINICIANS = List.of(
            write(CATALOG, "PUT", "/api/techniques/$ownTechnique/favourite", null, 204),
            write(CATALOG, "DELETE", "/api/techniques/$ownTechnique/favourite", null, 204),
            get(CATALOG, "/api/techniques/$ownTechnique/translations"),
            get(CATALOG, "/api/techniques/$ownTechnique/media"),
            upload(CATALOG, "/api/techniques/$ownTechnique/media", 201),
            get(CATALOG, "/api/media/$medium"),
            write(CATALOG, "DELETE", "/api/media/$medium", null, 204),
            get(PROGRAM, "/api/patients/$patient"),
            write(
                    PROGRAM,
                    "PUT",
                    "/api/patients/$newcomer",
                    """
                    {"name": "Renamed Newcomer", "email": "renamed@mail.example", "bornOn": "1970-01-31", "problem": "Stiff"}""",
                    200),
            write(PROGRAM, "POST", "/api/patients/$newcomer/invitations", "{}", 201),
            get(PROGRAM, "/api/patients/$patient/programs"),
            write(PROGRAM, "POST", "/api/patients/$newcomer/programs", "{\"title\": \"Another\"}", 201),
            get(PROGRAM, "/api/patients/$patient/progress"),
            get(PROGRAM, "/api/patients/$patient/sessions"),
            get(PROGRAM, "/api/programs/$program"),
            get(PROGRAM, "/api/programs/$program/versions"),
            get(PROGRAM, "/api/programs/$program/versions/1"),
            get(PROGRAM, "/api/programs/$draft/preview"),
            write(
                    PROGRAM,
                    "PUT",
                    "/api/programs/$draft/draft",
                    "{\"revision\": $revision, \"title\": \"Renamed\", \"greeting\": \"Hello\"}",
                    200),
            write(
                    PROGRAM,
                    "POST",
                    "/api/programs/$draft/items",
                    "{\"revision\": $revision, \"technique\": \"$technique\"}",
                    201),
            write(
                    PROGRAM,
                    "PUT",
                    "/api/programs/$draft/items/$draftItem",
                    "{\"revision\": $revision, \"dosage\": $dosage, \"note\": \"Slowly\"}",
                    200),
            write(
                    PROGRAM,
                    "PUT",
                    "/api/programs/$draft/item-order",
                    "{\"revision\": $revision, \"items\": $order}",
                    200),
            write(PROGRAM, "POST", "/api/programs/$draft/clearance", null, 201),
            // Triage knows no programs: it signs for the clinic that asks, and program-service lets no other one use
            // that.
            write(
                    TRIAGE,
                    "POST",
                    "/api/clearances",
                    """
                    {"patient": "$patient", "program": "$anyProgram", "version": 1, "contentHash": "$hash"}""",
                    201),
            write(PROGRAM, "PUT", "/api/programs/$draft/release", "{\"clearance\": \"$clearance\"}", 200),
            write(PROGRAM, "PUT", "/api/programs/$program/hold", "{\"reason\": \"Call the clinic first\"}", 200),
            write(PROGRAM, "DELETE", "/api/programs/$program/hold", "{\"reason\": \"They called\"}", 200),
            write(PROGRAM, "DELETE", "/api/programs/$sketch/items/$sketchItem?revision=$sketchRevision", null, 200),
            get(PROGRAM, "/api/alerts/$alert"),
            write(PROGRAM, "POST", "/api/alerts/$alert/acknowledgement", "{\"note\": \"Called the patient\"}", 200),
            get(TRIAGE, "/api/patients/$patient/standing"),
            get(TRIAGE, "/api/patients/$patient/epoch"),
            get(TRIAGE, "/api/screenings/$screening"),
            get(TRIAGE, "/api/screenings/$screening/explanation"),
            get(TRIAGE, "/api/patients/$patient/screenings"),
            write(TRIAGE, "PUT", "/api/screenings/$open/answers/age", "{\"value\": 50}", 200),
            write(TRIAGE, "DELETE", "/api/screenings/$open/answers/age", null, 200),
            write(TRIAGE, "POST", "/api/screenings/$open/completion", null, 409),
            write(
                    TRIAGE,
                    "PUT",
                    "/api/screenings/$cautious/rationales/$rule",
                    "{\"text\": \"Seen last week, stable, and agreed with the family doctor.\"}",
                    200),
            write(
                    TRIAGE,
                    "POST",
                    "/api/screenings/$referred/reviews",
                    """
                    {"id": "$fresh", "rules": ["NEU-06"], "reviewer": "Dr Jo Hale", "profession": "doctor",
                     "reviewedAt": "$now", "findings": "Strength, sensation and reflexes normal on both sides.",
                     "excluded": "Compression of a nerve root", "plan": "Begin, and see again in two weeks"}""",
                    200),
            write(
                    TRIAGE,
                    "POST",
                    "/api/patients/$alarmed/emergency-outcomes",
                    """
                    {"id": "$fresh", "service": "Emergency department", "assessedAt": "$now",
                     "outcome": "Scanned the same day, no compression was found.", "plan": "Back to the clinic"}""",
                    201),
            // Whoever recorded an outcome may not counter-sign it.
            write(TRIAGE, "PUT", "/api/patients/$alarmed/emergency-outcomes/$outcome/counter-signature", "{}", 409),
            write(TRIAGE, "PUT", "/api/holds/$hold/lifting", "{\"reason\": \"Assessed again\"}", 409),
            write(TRIAGE, "POST", "/api/screenings", "{\"patient\": \"$newcomer\"}", 201),
            write(TRIAGE, "POST", "/api/patients/$newcomer/screening-requests", "{\"id\": \"$fresh\"}", 201),
            write(
                    TRIAGE,
                    "POST",
                    "/api/patients/$newcomer/screening-links",
                    "{\"screening\": \"$fresh\", \"mail\": \"$fresh\"}",
                    201),
            write(PROGRAM, "PUT", "/api/programs/$program/ending", "{\"reason\": \"Goals met\"}", 200),
            get(CATALOG, "/api/techniques/$own"),
            get(CATALOG, "/api/techniques/$own/revisions"),
            get(CATALOG, "/api/techniques/$own/revisions/1"),
            get(CATALOG, "/api/techniques/$own/revisions/1/changes"),
            write(CATALOG, "POST", "/api/techniques/$own/copies", "{\"name\": \"Zz copied $fresh\"}", 201),
            write(CATALOG, "POST", "/api/techniques", OwnEntry.easierThan("$own", "Zz harder $fresh"), 201),
            write(
                    CATALOG,
                    "PUT",
                    "/api/techniques/$own",
                    OwnEntry.revising("$ownRevision", OwnEntry.technique("Zz revised $fresh")),
                    200),
            write(CATALOG, "POST", "/api/techniques/$own/retirement", "{\"reason\": \"Not used any more\"}", 200),
            get(CATALOG, "/api/templates/$ownTemplate"),
            get(CATALOG, "/api/templates/$ownTemplate/revisions"),
            get(CATALOG, "/api/templates/$ownTemplate/revisions/1"),
            write(CATALOG, "POST", "/api/templates/$ownTemplate/copies", "{\"name\": \"Zz copied $fresh\"}", 201),
            write(
                    CATALOG,
                    "PUT",
                    "/api/templates/$ownTemplate",
                    OwnEntry.revising("1", OwnEntry.template("Zz revised $fresh")),
                    200),
            write(
                    CATALOG,
                    "POST",
                    "/api/templates/$ownTemplate/retirement",
                    "{\"reason\": \"Not used any more\"}",
                    200));

    static final List<Route> OF_PATIENTS = List.of(
            get(PORTAL, "/api/sessions/$session"),
            write(PORTAL, "POST", "/api/sessions", "{\"program\": \"$program\"}", 201),
            write(
                    PORTAL,
                    "PUT",
                    "/api/sessions/$session/check-ins/before",
                    """
                    {"ci_danger": "no", "ci_body": "no", "ci_event": ["none"], "pain_pre": 3,
                     "loc_pre": "back_or_neck_only", "last_settle": "first_session"}""",
                    200),
            write(
                    PORTAL,
                    "PUT",
                    "/api/sessions/$session/items/$line",
                    """
                    {"outcome": "done", "setsDone": 1, "repetitionsDone": 5, "secondsDone": 0, "evidence": "ticked"}""",
                    200),
            write(PORTAL, "PUT", "/api/sessions/$session/stop", "{\"item\": \"$line\"}", 200),
            write(
                    PORTAL,
                    "PUT",
                    "/api/sessions/$session/check-ins/after",
                    """
                    {"pain_post": 3, "loc_post": "back_or_neck_only", "new_numb_weak": "no", "effort": 3}""",
                    200));

    static final List<Route> PAGES_OF_CLINICIANS = List.of(
            get(PROGRAM, "/patients/$patient"),
            get(PROGRAM, "/patients/$patient/screening"),
            get(PROGRAM, "/patients/$patient/emergency"),
            get(PROGRAM, "/patients/$patient/screenings"),
            get(PROGRAM, "/screenings/$screening"),
            get(PROGRAM, "/screenings/$screening/explanation"),
            get(PROGRAM, "/programs/$program"),
            get(PROGRAM, "/techniques?patient=$patient"),
            get(PROGRAM, "/templates?patient=$patient"));

    static final List<Route> PAGES_OF_PATIENTS = List.of(get(PORTAL, "/sessions/$session"));

    private Routes() {}
}
