package health.plumbline.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.plumbline.local.Component;
import health.plumbline.local.Port;
import health.plumbline.local.Site;
import health.plumbline.local.Step;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes every mail the stack sends, delivers none, and shows them on a page. */
public final class MailCatcher implements Component {

    /** It would tell of every new mailbox in the middle of the progress shown; held, or the level is lost. */
    private static final Logger CHATTER = Logger.getLogger("com.icegreen.greenmail");

    static {
        CHATTER.setLevel(Level.WARNING);
    }

    private final Site site;
    private GreenMail smtp;
    private MailPage page;

    public MailCatcher(Site site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String title() {
        return "Mail catcher";
    }

    @Override
    public String address() {
        return site.ports().url(Port.MAIL);
    }

    @Override
    public void start(Step step) throws IOException {
        step.now("starting");
        smtp = new GreenMail(new ServerSetup(site.ports().of(Port.SMTP), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        page = new MailPage(site.ports().of(Port.MAIL), new CaughtMail(smtp));
    }

    @Override
    public void stop() {
        if (page != null) {
            page.close();
        }
        if (smtp != null) {
            smtp.stop();
        }
    }

    @Override
    public Optional<Process> process() {
        return Optional.empty();
    }
}
