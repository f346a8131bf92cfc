package health.plumbline.local.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The mails caught since the stack started, newest first. */
final class CaughtMail {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");

    private final GreenMail smtp;

    CaughtMail(GreenMail smtp) {
        this.smtp = smtp;
    }

    /** @param links every address in the text, in the order they appear */
    record Mail(List<String> to, String subject, String sentAt, String text, List<String> links) {}

    List<Mail> newestFirst() throws IOException {
        var caught = Arrays.asList(smtp.getReceivedMessages());
        Collections.reverse(caught);
        List<Mail> mails = new ArrayList<>();
        for (var message : caught) {
            mails.add(read(message));
        }
        return mails;
    }

    void forget() throws IOException {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (FolderException failed) {
            throw new IOException(failed);
        }
    }

    private static Mail read(MimeMessage message) throws IOException {
        try {
            var text = text(message);
            var to = message.getAllRecipients() == null ? new Address[0] : message.getAllRecipients();
            return new Mail(
                    Arrays.stream(to).map(Address::toString).toList(),
                    message.getSubject() == null ? "" : message.getSubject(),
                    message.getSentDate() == null
                            ? ""
                            : message.getSentDate().toInstant().toString(),
                    text,
                    LINK.matcher(text).results().map(MatchResult::group).toList());
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /** The plain part where there is one, else whatever text there is. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            var other = "";
            for (int i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i));
                if (parts.getBodyPart(i).isMimeType("text/plain")) {
                    return text;
                }
                other = other.isEmpty() ? text : other;
            }
            return other;
        }
        return part.isMimeType("text/*") ? String.valueOf(part.getContent()) : "";
    }
}
