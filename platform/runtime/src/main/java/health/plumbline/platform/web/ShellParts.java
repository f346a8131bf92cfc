package health.plumbline.platform.web;

import io.quarkus.arc.Arc;
import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.quarkus.qute.TemplateExtension;

/**
 * What the shell's templates ask for as {@code shell:…}. Not {@code inject:csrf}, because two of the services have error
 * pages but no forms, and so no CSRF extension: there the token is empty.
 */
@TemplateExtension(namespace = "shell")
class ShellParts {

    private ShellParts() {}

    static String csrfToken() {
        var csrf = Arc.container().instance("csrf");
        return csrf.isAvailable() ? Token.of(csrf.get()) : "";
    }

    /** Apart, so that its class is looked for only where the extension is there. */
    private static final class Token {

        static String of(Object csrf) {
            return ((CsrfTokenParameterProvider) csrf).getToken();
        }
    }
}
