package health.plumbline.portal.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the mails say. English stands here, German in {@code messages/mails_de.properties}. */
@MessageBundle("mails")
public interface MailTexts {

    @Message("Your exercises from {clinic}")
    String exercises(String clinic);

    @Message("Hello {name},")
    String hello(String name);

    @Message("{clinic} has set up a home page for your exercises.")
    String exercisesBegin(String clinic);

    @Message("Open it and choose a password")
    String choosePassword();

    @Message("The link is only for you. It works once, until {until}.")
    String worksOnce(String until);

    @Message(
            "On your phone or computer you can then see your exercises, follow them step by step, and tell your clinic how you get on.")
    String whatFor();

    @Message("If the link does not open, copy this into your browser:")
    String copyLink();

    @Message("If you did not expect this, you can delete it. Questions? Please call {clinic}.")
    String notExpected(String clinic);

    @Message("Do not use this e-mail in an emergency. Call your emergency number.")
    String noEmergency();

    @Message("Open this link and choose a password:")
    String openAndChoose();

    @Message("Questions from {clinic}")
    String questions(String clinic);

    @Message("{clinic} has some questions for you.")
    String questionsBegin(String clinic);

    @Message("Answer the questions")
    String answer();

    @Message(
            "You need no account and no password. It takes about five minutes. Every answer is kept: you can stop at any time and open the link again.")
    String noAccount();

    @Message(
            "The link is only for you, so please do not pass this e-mail on. It works until you have sent your answers, at the latest until {until}.")
    String passNotOn(String until);

    @Message("Open this link on your phone or computer. You need no account and no password:")
    String openThis();

    @Message("It takes about five minutes. Every answer is kept: you can stop at any time and open the link again.")
    String fiveMinutes();
}
