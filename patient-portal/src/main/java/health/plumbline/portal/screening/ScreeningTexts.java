package health.plumbline.portal.screening;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around the questions of a screening. English stands here, German in {@code messages/screening_de.properties}. */
@MessageBundle("screening")
public interface ScreeningTexts {

    @Message("Kept")
    String kept();

    @Message("Your answers")
    String answers();

    @Message("That was the last question")
    String last();

    @Message("You can look at your answers once more. Then send them to {clinic}.")
    String lastText(String clinic);

    @Message("Not quite finished")
    String unfinished();

    @Message("Some questions still need an answer.")
    String unfinishedText();

    @Message("Answered")
    String answered();

    @Message("Open")
    String open();

    @Message("Send to my clinic")
    String send();

    @Message("Answer the open questions")
    String answerOpen();

    @Message("No questions just now")
    String none();

    @Message("There is nothing for you to answer. If you expected something, call {clinic}.")
    String noneText(String clinic);

    @Message("Please try again later")
    String later();

    @Message("Please try again in a few minutes")
    String fewMinutes();

    @Message("We cannot reach the questions just now.")
    String away();

    @Message("What you have just answered may not be kept: go back to the page before and press \"Next\" again.")
    String maybeLost();

    @Message("What you answered before is kept.")
    String keptBefore();

    @Message("Try again")
    String tryAgain();

    @Message("Thank you")
    String thanks();

    @Message("Your clinic looks at this before you start.")
    String clinicLooks();

    @Message("Please do no exercises until they have spoken to you. Do what it says above now.")
    String noneUntilSpoken();

    @Message("Please wait with the exercises until you hear from them.")
    String waitForThem();

    @Message("You can close this page. The link in your e-mail has done its work.")
    String close();

    @Message("If something changes, press \"Something is wrong\" below, or call {clinic}:")
    String changes(String clinic);

    @Message("Topic {number} of {all}")
    String topicOf(int number, int all);

    @Message("Your last answer is not kept yet")
    String notKept();

    @Message(
            "We cannot reach your clinic's questions just now. Go on; \"Next\" sends everything again. If something is wrong, do not wait: call {emergency}, or {clinic} at {phone}.")
    String notKeptText(String emergency, String clinic, String phone);

    @Message("Some questions here still need an answer. The others are kept.")
    String someOpen();

    @Message("Go to the first one")
    String firstOne();

    @Message("To the end")
    String toTheEnd();

    @Message("Stop for now")
    String stopForNow();
}
