package health.plumbline.catalog.media;

import health.plumbline.platform.problem.Rejection;

/** What a picture or video shows, in words, for whoever does not see it. */
record AlternativeText(String words) {

    private static final int MOST = 500;

    AlternativeText {
        words = words == null ? "" : words.strip();
        if (words.isEmpty() || words.length() > MOST || words.chars().anyMatch(Character::isISOControl)) {
            throw Rejection.invalid(
                    "alternative-text-invalid",
                    "Say in one paragraph of at most %d characters what can be seen, for patients who cannot see it."
                            .formatted(MOST));
        }
    }
}
