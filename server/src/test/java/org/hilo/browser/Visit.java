package org.hilo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.session.Sessions;
import org.jspecify.annotations.Nullable;

/** One browser window, with what the page complained about while it was open. */
public final class Visit implements AutoCloseable {

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final Look look;
    private final List<String> complaints = new ArrayList<>();
    private int expected = 200;

    private Visit(String address, BrowserContext context, Look look) {
        this.address = address;
        this.context = context;
        this.look = look;
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.status() >= 400) complaints.add(response.status() + " " + response.url());
        });
    }

    /** Somebody who hasn't signed in. */
    public static Visit ofStranger(TestServer server, Look look) {
        return open(server, null, look, true);
    }

    public static Visit of(TestServer server, Role role, Look look) {
        return open(server, role, look, true);
    }

    /** The same in a browser without JavaScript. */
    public static Visit withoutScript(TestServer server, @Nullable Role role, Look look) {
        return open(server, role, look, false);
    }

    private static Visit open(TestServer server, @Nullable Role role, Look look, boolean script) {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width(), look.height())
                        .setLocale(look.language())
                        .setJavaScriptEnabled(script)
                        .setReducedMotion(ReducedMotion.REDUCE));
        String address = server.address();
        var cookies = new ArrayList<>(List.of(
                new Cookie("hilo-language", look.language()).setUrl(address),
                new Cookie("hilo-theme", look.theme()).setUrl(address)));
        if (role != null) {
            String session =
                    server.bean(Sessions.class).begin(server.person(role)).text();
            cookies.add(new Cookie("hilo-session", session).setUrl(address));
        }
        context.addCookies(cookies);
        return new Visit(address, context, look);
    }

    /** Opens a path and expects a page of this status. */
    public Visit to(String path, int status) {
        complaints.clear();
        Response response = page.navigate(address + path);
        assertThat(response.status()).as("status of %s", path).isEqualTo(status);
        expected = status;
        page.evaluate("() => document.fonts.ready.then(() => true)");
        return this;
    }

    public Visit to(String path) {
        return to(path, 200);
    }

    public Page page() {
        return page;
    }

    /** No script failed, nothing was missing, and the content policy stopped nothing. */
    public Visit saidNothingWrong() {
        // the browser complains about a page with an expected error status, too
        var unexpected = complaints.stream()
                .filter(said ->
                        expected < 400 || !(said.contains("status of " + expected) || said.startsWith(expected + " ")))
                .toList();
        assertThat(unexpected).as("console of %s in %s", page.url(), look).isEmpty();
        return this;
    }

    /** Nobody has to move the page sideways to read it. */
    public Visit fits() {
        Object wider = page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth ? '' :
                  [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                    .filter(e => { for (let p = e.parentElement; p; p = p.parentElement) if (/auto|scroll/.test(getComputedStyle(p).overflowX) && p !== document.documentElement) return false; return true; })
                    .slice(0, 5).map(e => e.tagName + '.' + e.getAttribute('class')).join(', ') || 'something'
                """);
        assertThat(wider).as("wider than %s in %s", page.url(), look).isEqualTo("");
        return this;
    }

    /** A title, one main heading, the language of the look. */
    public Visit isWellMade() {
        assertThat(page.title()).as("title of %s", page.url()).endsWith("· Hilo");
        assertThat(page.locator("h1").count())
                .as("main headings of %s", page.url())
                .isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(look.language());
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo(look.theme());
        return this;
    }

    public Visit isAccessible() {
        assertThat(Axe.findings(page))
                .as("accessibility of %s in %s", page.url(), look)
                .isEmpty();
        return this;
    }

    /** A picture in {@code target/screenshots/<name>-<language>-<theme>-<width>.png}. */
    public Visit shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + "-" + look + ".png"))
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
