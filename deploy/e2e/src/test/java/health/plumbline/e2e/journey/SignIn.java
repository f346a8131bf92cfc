package health.plumbline.e2e.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.plumbline.e2e.http.Turn;

/** The realm's own sign-in, which both applications lead to: who you are, then your password. */
record SignIn(Page page) {

    void as(String username, String password) {
        username().fill(username);
        go().click();
        password().fill(password);
        Turn.take(() -> {
            go().click();
            page.waitForURL(address -> !address.contains("/realms/"));
            return null;
        });
    }

    Locator username() {
        return page.getByLabel("Username or email");
    }

    Locator password() {
        return page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true));
    }

    private Locator go() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign In"));
    }
}
