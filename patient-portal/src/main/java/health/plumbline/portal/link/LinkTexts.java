package health.plumbline.portal.link;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands where a mailed link leads. English stands here, German in {@code messages/link_de.properties}. */
@MessageBundle("link")
public interface LinkTexts {

    @Message("Your clinic has some questions for you")
    String title();

    @Message("{clinic} has some questions for you")
    String heading(String clinic);

    @Message("Please answer them before you exercise. It takes about five minutes.")
    String before();

    @Message(
            "Every answer is kept, so you can stop at any time. Open the link in your e-mail again to go on. At the end you send your answers to your clinic; then this link has done its work.")
    String kept();

    @Message("Go on with the questions")
    String goOn();

    @Message("Begin")
    String begin();

    @Message("This link does not open anything")
    String dead();

    @Message("If you have sent your answers, your clinic has them, and there is nothing more to do here.")
    String deadSent();

    @Message("If not, please ask your clinic. They will gladly send you a new link.")
    String deadAsk();
}
