package health.plumbline.program.worklist;

import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.caseload.Cursor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The home of a clinician: what needs one now, and the caseload. It renews itself while it is looked at. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class WorklistPage {

    private static final int ROWS = 50;
    private static final int LONGEST = 100;
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final Worklist worklist;
    private final Caseload caseload;
    private final News news;
    private final Frames frames;

    WorklistPage(Worklist worklist, Caseload caseload, News news, Frames frames) {
        this.worklist = worklist;
        this.caseload = caseload;
        this.news = news;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "worklist")
    static class Templates {
        static native TemplateInstance page(Frame frame, BoardView board);

        static native TemplateInstance page$board(BoardView board);
    }

    /** Who only administers the clinic sees no patients; their home is the clinic's settings. */
    @GET
    @RolesAllowed({"clinician", "clinic-admin"})
    public RestResponse<TemplateInstance> home(@RestQuery String q, @RestQuery String cursor) {
        var frame = frames.current();
        return frame.clinician()
                ? RestResponse.ok(Templates.page(frame, board(q, cursor)))
                : RestResponse.seeOther(URI.create("/clinic"));
    }

    /** @param seen mark of what the page shows; if nothing is new the answer is empty */
    @GET
    @Path("board")
    public RestResponse<TemplateInstance> board(@RestQuery String q, @RestQuery String cursor, @RestQuery String seen) {
        if (seen != null && seen.equals(QuarkusTransaction.requiringNew().call(news::mark))) {
            return RestResponse.noContent();
        }
        return RestResponse.ok(Templates.page$board(board(q, cursor)));
    }

    private BoardView board(String q, String cursor) {
        var query = q == null ? "" : q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        return QuarkusTransaction.requiringNew().call(() -> {
            var moments = frames.moments();
            var mark = news.mark();
            var page = caseload.page(query, Cursor.read(cursor), ROWS);
            return new BoardView(
                    TODAY.format(moments.today()),
                    query,
                    mark,
                    cursor,
                    worklist.needsYou().stream()
                            .map(need -> BoardView.NeedRow.of(need, moments))
                            .toList(),
                    page.items().stream()
                            .map(row -> BoardView.CaseRow.of(row, moments))
                            .toList(),
                    page.next());
        });
    }
}
