package health.plumbline.portal.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands on a page of an error. English stands here, German in {@code messages/error_de.properties}. */
@MessageBundle("error")
public interface ErrorTexts {

    @Message("Back to the start")
    String back();

    @Message("Error {status}")
    String number(int status);

    @Message("Sign in again; what you had saved is still there.")
    String again();

    @Message("If you think you should be able to, ask your clinic.")
    String forbidden();

    @Message("Check the address, or find your way from the start page.")
    String address();

    @Message("Go back, look at how things stand now, and decide again.")
    String decideAgain();

    @Message("Go back, correct it and send it again.")
    String correct();

    @Message("Wait a moment, then reload this page. If it lasts, call your clinic.")
    String waitAMoment();

    @Message("Please sign in")
    String titleSignIn();

    @Message("This is not open to you")
    String titleForbidden();

    @Message("There is nothing here")
    String titleMissing();

    @Message("That did not work")
    String titleRefused();

    @Message("Something went wrong on our side")
    String titleFailed();
}
