package health.plumbline.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Shows the caught mail: a page for people at {@code /}, JSON for scripts at {@code /api/messages}. */
final class MailPage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FRAME =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="5">
            <title>Caught mail</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #16252b; }
            article { border: 1px solid #c9d6da; border-radius: 8px; padding: 1rem 1.25rem; margin: 1rem 0; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 0; }
            p.to { margin: 0 0 .75rem; color: #4a5f66; } pre { white-space: pre-wrap; font: inherit; margin: 0; }
            a { color: #0b6b6b; overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <h1>Caught mail</h1>
            <p>Nothing leaves this machine. Mail is kept until the stack stops, newest first.</p>
            %s
            </body>
            </html>
            """;

    private final HttpServer server;
    private final CaughtMail mails;

    MailPage(int port, CaughtMail mails) throws IOException {
        this.mails = mails;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::page);
        server.createContext("/api/messages", this::messages);
        server.start();
    }

    void close() {
        server.stop(0);
    }

    private void page(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/")) {
            answer(exchange, 404, "text/plain", "Not found");
            return;
        }
        var list = mails.newestFirst().stream().map(MailPage::article).collect(Collectors.joining());
        answer(exchange, 200, "text/html", FRAME.formatted(list.isEmpty() ? "<p>No mail yet.</p>" : list));
    }

    private void messages(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> answer(exchange, 200, "application/json", JSON.writeValueAsString(mails.newestFirst()));
            case "DELETE" -> {
                mails.forget();
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            }
            default -> answer(exchange, 405, "text/plain", "GET or DELETE");
        }
    }

    private static String article(CaughtMail.Mail mail) {
        var text = escape(mail.text()).replaceAll("(https?://[^\\s&<>]+(?:&amp;[^\\s&<>]+)*)", "<a href=\"$1\">$1</a>");
        return "<article><h2>%s</h2><p class=\"to\">To %s %s</p><pre>%s</pre></article>"
                .formatted(escape(mail.subject()), escape(String.join(", ", mail.to())), escape(mail.sentAt()), text);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
