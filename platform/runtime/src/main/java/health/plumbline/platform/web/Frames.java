package health.plumbline.platform.web;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.platform.tenancy.CurrentPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;

/** Reads the {@link Frame} of the current request before its page is rendered. */
@ApplicationScoped
public class Frames {

    @Inject
    CurrentPerson person;

    @Inject
    ClinicDirectory directory;

    @Inject
    Clock clock;

    /** Now, as the clinic's clock shows it. */
    public Moments moments() {
        return new Moments(directory.find().map(ClinicSettings::zone).orElse(ZoneOffset.UTC), clock.instant());
    }

    public Frame current() {
        var clinic = directory.find();
        return new Frame(
                person.name(),
                role(),
                person.is("clinician"),
                clinic.map(ClinicSettings::name).orElse("Plumbline"),
                clinic.map(ClinicSettings::phone).orElse(""));
    }

    private String role() {
        return person.is("clinician") ? "Clinician" : person.is("clinic-admin") ? "Clinic administrator" : "Patient";
    }
}
