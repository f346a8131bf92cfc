package health.plumbline.portal.progress;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands on the page of progress. English stands here, German in {@code messages/progress_de.properties}. */
@MessageBundle("progress")
public interface ProgressTexts {

    @Message("Nothing told about the exercises")
    String didNothing();

    @Message("{count} done")
    String doneCount(int count);

    @Message("{count} partly done")
    String partlyCount(int count);

    @Message("{count} stopped")
    String stoppedCount(int count);

    @Message("{count} skipped")
    String skippedCount(int count);

    @Message("Your last 4 weeks")
    String weeks();

    @Message("Days with exercise in the last 28 days")
    String days();

    @Message("exercised")
    String exercised();

    @Message("What you told us")
    String told();

    @Message("Pain before: {pain}")
    String painBefore(int pain);

    @Message(", after: {pain}")
    String painAfter(int pain);

    @Message("Nothing yet")
    String nothing();

    @Message("After your first session you see here how it went.")
    String nothingText();
}
