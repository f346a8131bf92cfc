package health.plumbline.portal.invitation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands where an invitation leads. English stands here, German in {@code messages/invitation_de.properties}. */
@MessageBundle("invitation")
public interface InvitationTexts {

    @Message("Your invitation")
    String title();

    @Message("Hello {name}")
    String hello(String name);

    @Message("{clinic} has set up a page for your exercises. Choose a password and you are ready.")
    String begin(String clinic);

    @Message("Your e-mail address")
    String email();

    @Message("Choose a password")
    String password();

    @Message("At least 10 letters or numbers. Three words in a row are good.")
    String passwordHint();

    @Message("I agree that {clinic} sees what I write here: which exercises I did, my pain and how I feel.")
    String consent(String clinic);

    @Message("Make my account")
    String make();

    @Message("Your account is ready")
    String ready();

    @Message("This link has done its work. From now on you sign in with {email} and your password.")
    String readyText(String email);

    @Message("Sign in")
    String signIn();

    @Message("You already have an account")
    String known();

    @Message("There is an account for {email}. Sign in with it, and we add {clinic}.")
    String knownText(String email, String clinic);

    @Message("Add {clinic}")
    String add(String clinic);

    @Message("You are signed in as {email}.")
    String signedInAs(String email);

    @Message("Add this clinic")
    String addThis();

    @Message("This invitation is for someone else")
    String someoneElse();

    @Message(
            "It was sent to another e-mail address than the one you are signed in with. Sign out first, then open the link again.")
    String someoneElseText();

    @Message("Sign out")
    String signOut();

    @Message("Please call {clinic}")
    String call(String clinic);

    @Message("This account is already used for another person at the clinic. They can send you a new invitation.")
    String otherPatient();

    @Message("This link is too old")
    String old();

    @Message("It can no longer be used. Please call {clinic}; they will gladly send you a new one.")
    String oldText(String clinic);

    @Message("This link does not work")
    String dead();

    @Message(
            "Please open the link again from your e-mail, all of it. If it still does not work, call your clinic and ask for a new one.")
    String deadText();
}
