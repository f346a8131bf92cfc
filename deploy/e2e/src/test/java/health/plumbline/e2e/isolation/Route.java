package health.plumbline.e2e.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One route that takes an id. {@code $name} in path and body stands for the id of that name in a {@link Scene}.
 *
 * @param type the media type of what is sent
 * @param body what is sent, or null
 * @param twin what its owner is answered
 */
record Route(Service service, String method, String path, String type, String body, int twin) {

    private static final String JSON = "application/json";
    private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z]+)");

    enum Service {
        CATALOG,
        PROGRAM,
        TRIAGE,
        PORTAL
    }

    static Route get(Service service, String path) {
        return new Route(service, "GET", path, JSON, null, 200);
    }

    static Route write(Service service, String method, String path, String body, int twin) {
        return new Route(service, method, path, JSON, body, twin);
    }

    /** A file goes with a form around it. */
    static Route upload(Service service, String path, int twin) {
        return new Route(service, "POST", path, Upload.TYPE, Upload.PICTURE, twin);
    }

    /** The names of the ids it takes, those of the body too. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        var found = NAME.matcher(path + (body == null ? "" : body));
        while (found.find()) {
            if (!names.contains(found.group(1)) && Scene.isId(found.group(1))) {
                names.add(found.group(1));
            }
        }
        return names;
    }

    boolean uploads() {
        return type.equals(Upload.TYPE);
    }

    boolean writes() {
        return !method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + service.name().toLowerCase() + " " + path
                + (body != null && body.contains("$") ? " " + body : "");
    }
}
