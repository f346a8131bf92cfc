package health.plumbline.portal.symptoms;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands where something is wrong. English stands here, German in {@code messages/symptoms_de.properties}. */
@MessageBundle("symptoms")
public interface SymptomTexts {

    @Message("Other numbers")
    String otherNumbers();

    @Message("Advice today:")
    String adviceToday();

    @Message("Someone to talk to, day and night:")
    String someoneToTalkTo();

    @Message("Tell your clinic")
    String tellYourClinic();

    @Message("Please answer the first three questions, each with yes or no.")
    String answerThree();

    @Message("Tell my clinic")
    String tell();

    @Message("Sign in to tell your clinic.")
    String signInToTell();

    @Message("Sign in")
    String signIn();

    @Message("Your clinic has been told")
    String told();

    @Message("Thank you for telling us")
    String thanks();
}
