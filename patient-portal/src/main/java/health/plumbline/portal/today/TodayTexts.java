package health.plumbline.portal.today;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands on the page of today. English stands here, German in {@code messages/today_de.properties}. */
@MessageBundle("today")
public interface TodayTexts {

    @Message(
            "{count} {#if count == 1}exercise{#else}exercises{/if}, about {minutes} {#if minutes == 1}minute{#else}minutes{/if}")
    String exercises(int count, int minutes);

    @Message("{done} of {times} done today")
    String doneOf(int done, int times);

    @Message("Hello {name}")
    String hello(String name);

    @Message("Your clinic has some questions for you")
    String questions();

    @Message(
            "Please answer them before you exercise. Every answer is kept, so you can stop at any time and go on later.")
    String questionsText();

    @Message("Answer the questions")
    String answer();

    @Message("Please tell us how it went")
    String tellUs();

    @Message("Answer four questions")
    String answerFour();

    @Message("You have begun a session")
    String begun();

    @Message("Carry on")
    String carryOn();

    @Message("Done for today")
    String done();

    @Message("Start")
    String start();

    @Message("Do it once more")
    String onceMore();

    @Message("What has changed")
    String changed();

    @Message("For relief")
    String relief();

    @Message("Start for relief")
    String startRelief();

    @Message("Your exercises are on hold")
    String onHold();

    @Message("Nothing here yet")
    String nothing();

    @Message("As soon as {clinic} has your exercises ready, you find them here.")
    String nothingText(String clinic);

    @Message("Questions?")
    String anyQuestions();

    @Message("Sign out")
    String signOut();

    @Message("Signed out")
    String signedOut();

    @Message("You are signed out")
    String youAreSignedOut();

    @Message("Nobody who uses this device after you can see your exercises.")
    String nobodySees();

    @Message("Sign in")
    String signIn();
}
