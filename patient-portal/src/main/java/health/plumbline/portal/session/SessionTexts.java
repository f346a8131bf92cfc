package health.plumbline.portal.session;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around a session, before and after it. English stands here, German in {@code messages/session_de.properties}. */
@MessageBundle("session")
public interface SessionTexts {

    @Message("Get ready")
    String getReady();

    @Message("Rest")
    String rest();

    @Message("Stay and breathe")
    String stay();

    @Message("Hold")
    String hold();

    @Message("Let go")
    String letGo();

    @Message("set")
    String set();

    @Message("of")
    String of();

    @Message("Start the timer")
    String startTimer();

    @Message("seconds")
    String seconds();

    @Message("min")
    String minutes();

    @Message("Go on")
    String resume();

    @Message("Saving …")
    String saving();

    @Message("That could not be saved yet. We keep trying.")
    String notSaved();

    @Message("Before you start")
    String before();

    @Message("Six quick questions. They take about 20 seconds.")
    String sixQuestions();

    @Message("Please answer every question.")
    String answerAll();

    @Message("Tick all that fit, or \"None of these\".")
    String tickAll();

    @Message("Go on")
    String goOn();

    @Message("How was it?")
    String how();

    @Message("Tell us how you are now. Then you are finished.")
    String howText();

    @Message("Done")
    String done();

    @Message("Partly")
    String partly();

    @Message("Skipped")
    String skipped();

    @Message("Choose")
    String choose();

    @Message("Very easy")
    String veryEasy();

    @Message("As hard as I can")
    String asHard();

    @Message("Finish")
    String finish();

    @Message("Today about half")
    String half();

    @Message("Today only rest")
    String onlyRest();

    @Message("Exercise {number} of {all}")
    String exerciseOf(int number, int all);

    @Message("You need:")
    String need();

    @Message("Breathing:")
    String breathing();

    @Message("From your clinic:")
    String fromClinic();

    @Message("Good to know")
    String goodToKnow();

    @Message("Stop if:")
    String stopIf();

    @Message("Try to avoid:")
    String avoid();

    @Message("I did it")
    String didIt();

    @Message("Part of it")
    String partOfIt();

    @Message("Skip")
    String skip();

    @Message("Stop: it hurts more")
    String stop();

    @Message("When to stop")
    String whenToStop();

    @Message("That was the last one")
    String lastOne();

    @Message("Now four short questions, and you are finished.")
    String fourQuestions();

    @Message("I have finished")
    String finished();

    @Message("Pause")
    String pause();

    @Message("Finished")
    String titleFinished();

    @Message("Not today")
    String notToday();

    @Message("Your clinic has been told. Please do no exercises until they have spoken to you.")
    String noneUntilSpoken();

    @Message("Thank you. That is all for now.")
    String thatIsAll();

    @Message("Stopped")
    String stopped();

    @Message("You stopped. Well done.")
    String stoppedWell();

    @Message("We have noted it. Rest for a moment. Why did you stop?")
    String whyStopped();

    @Message("Not just now")
    String notNow();
}
