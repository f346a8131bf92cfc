package health.plumbline.catalog.media.picture;

import java.io.IOException;

/** These bytes are not the picture they begin as; the message is for us and not for a person. */
class BrokenPicture extends IOException {

    BrokenPicture(String what) {
        super(what);
    }
}
