package health.plumbline.catalog.uploads;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Only the two routes that take files take more than a form. What says beforehand that it is too large is refused in our
 * own words, before anybody is asked who they are and before a byte of it is kept.
 */
@ApplicationScoped
class UploadLimit {

    private static final Pattern TAKES_MEDIA = Pattern.compile("/api/techniques/[^/]+/media/?");

    private static final Pattern TAKES_CATALOGS = Pattern.compile("/api/imports/?");

    /** Before and after Quarkus' own limit, which is for all routes and answers with nothing. */
    private static final int BEFORE = 100;

    private static final int AFTER = 1;

    /** How long we go on hearing who sends more, keeping nothing of it, so that they come to hear us. */
    private static final long HEARD_OUT_MILLIS = 5_000;

    private final long medium;
    private final long catalog;
    private final long form;

    UploadLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize medium,
            @ConfigProperty(name = "plumbline.uploads.catalog-size") MemorySize catalog,
            @ConfigProperty(name = "plumbline.uploads.form-size") MemorySize form) {
        this.medium = medium.asLongValue();
        this.catalog = catalog.asLongValue();
        this.form = form.asLongValue();
    }

    void limit(@Observes Filters filters) {
        filters.register(this::whatSaysItsSize, BEFORE);
        filters.register(this::whatDoesNot, AFTER);
    }

    private long most(HttpServerRequest request) {
        if (request.method() != HttpMethod.POST) {
            return form;
        }
        if (TAKES_MEDIA.matcher(request.path()).matches()) {
            return medium;
        }
        return TAKES_CATALOGS.matcher(request.path()).matches() ? catalog : form;
    }

    private void whatSaysItsSize(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        if (length == null || length.length() <= 18 && Long.parseLong(length) <= most(context.request())) {
            context.next();
        } else {
            refuse(context);
        }
    }

    private void whatDoesNot(RoutingContext context) {
        if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(context.request()));
        }
        context.next();
    }

    private void refuse(RoutingContext context) {
        var request = context.request();
        var connection = request.connection();
        request.endHandler(all -> connection.close());
        request.handler(ignored -> {});
        request.resume();
        context.vertx().setTimer(HEARD_OUT_MILLIS, late -> connection.close());
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaderNames.CONNECTION, "close")
                .end(new JsonObject()
                        .put("type", "urn:plumbline:problem:request-entity-too-large")
                        .put("title", "Request Entity Too Large")
                        .put("status", 413)
                        .put("detail", "That is too large. Nothing was changed.")
                        .put("instance", request.path())
                        .encode());
    }
}
