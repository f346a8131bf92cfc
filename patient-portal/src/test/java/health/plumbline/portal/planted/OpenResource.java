package health.plumbline.portal.planted;

/** Offends on purpose: an endpoint that says of nobody who may use it. It has no path, so it is never one. */
public class OpenResource {

    public String look() {
        return "";
    }
}
