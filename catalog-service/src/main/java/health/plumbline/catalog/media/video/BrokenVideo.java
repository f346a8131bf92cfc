package health.plumbline.catalog.media.video;

import java.io.IOException;

/** These bytes are not the video they begin as; the message is for us and not for a person. */
class BrokenVideo extends IOException {

    BrokenVideo(String what) {
        super(what);
    }
}
