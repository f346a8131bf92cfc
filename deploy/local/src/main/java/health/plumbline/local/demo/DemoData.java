package health.plumbline.local.demo;

import health.plumbline.local.Children;
import health.plumbline.local.Progress;
import health.plumbline.local.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Clinics and patients that everybody can play with, entered through the same interfaces people use. May be loaded
 * again: ids never change. The stack is of use without it, so a failure is told and stops nothing.
 */
public final class DemoData {

    private final Site site;

    public DemoData(Site site) {
        this.site = site;
    }

    public void load(Progress progress) throws InterruptedException {
        var line = progress.begin("Demo data");
        List<String> failures = new ArrayList<>();
        try {
            var people = new People(site);
            line.now("configuring clinics");
            failures.addAll(new Clinics(site, people).configure());
            line.now("registering patients");
            failures.addAll(new Patients(site, people).register());
            line.now("inviting patients");
            failures.addAll(new Accounts(site, people).link());
            line.now("screening and releasing programs");
            failures.addAll(new Programs(site, people).release());
            line.now("a first session");
            failures.addAll(new Sessions(site, people).exercise());
        } catch (IOException | RuntimeException failed) {
            if (site.children().stopping()) {
                throw new Children.Stopping();
            }
            failures.add(failed.toString());
        }
        if (failures.isEmpty()) {
            line.done("two clinics, their patients and programs");
        } else {
            line.failed();
            failures.forEach(failure -> progress.say("    " + failure));
        }
    }
}
