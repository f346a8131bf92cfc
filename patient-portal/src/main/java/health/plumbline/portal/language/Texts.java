package health.plumbline.portal.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands on many pages. English stands here, German in {@code messages/msg_de.properties}. */
@MessageBundle("msg")
public interface Texts {

    @Message("en")
    String lang();

    @Message("Today")
    String today();

    @Message("Progress")
    String progress();

    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String main();

    @Message("Language")
    String language();

    @Message("Get help now")
    String getHelp();

    @Message("Get help now if")
    String helpIf();

    @Message("Do no exercises. Go to an emergency department or call your emergency number.")
    String goOrCallYours();

    @Message("Back to Today")
    String backToToday();

    @Message("Call {number}")
    String callNumber(String number);

    @Message("Call {clinic}: {number}")
    String callClinic(String clinic, String number);

    @Message("Do no exercises. Go to an emergency department or call {number}.")
    String goOrCall(String number);

    @Message("No pain")
    String noPain();

    @Message("Worst pain")
    String worstPain();

    @Message("Next")
    String next();

    @Message("Back")
    String back();

    @Message("Call your clinic: {number}")
    String callYourClinic(String number);

    @Message("Something is wrong")
    String wrong();

    @Message("Tell my clinic now")
    String tellNow();

    @Message("you are numb between the legs or when wiping")
    String signNumb();

    @Message("you have new trouble passing urine or controlling your bowels")
    String signBladder();

    @Message("both legs hurt, tingle or are weak, or an arm or leg is getting weaker")
    String signLegs();

    @Message("you have chest pain, sudden trouble breathing, or you faint")
    String signChest();

    @Message("you have the worst or strangest headache, see double or slur your words")
    String signHead();

    @Message("If something is wrong")
    String ifWrong();

    @Message("Do not wait for an answer here. In an emergency call")
    String doNotWait();

    @Message("For anything else call {clinic}:")
    String anythingElse(String clinic);

    @Message("No")
    String no();

    @Message("Yes")
    String yes();
}
