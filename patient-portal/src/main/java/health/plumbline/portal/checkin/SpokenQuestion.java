package health.plumbline.portal.checkin;

import health.plumbline.portal.language.Said;
import io.quarkus.qute.TemplateExtension;

/** A question in the language of the page; a list stays a list. */
@TemplateExtension
final class SpokenQuestion {

    private SpokenQuestion() {}

    static Question said(Question question) {
        return new Question(question.key(), Said.said(question.words()));
    }
}
