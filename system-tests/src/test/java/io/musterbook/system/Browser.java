package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, and what must hold for every page that it shows. */
final class Browser implements AutoCloseable {
    private static final List<Integer> WIDTHS = List.of(360, 1280);
    private static final int HEIGHT = 900;
    private static final int PATIENCE_MS = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts it, or skips the test where there is none. In CI {@code MUSTERBOOK_TEST_BROWSER_REQUIRED} forbids that. */
    static Browser start() {
        var executable = executable();
        if (executable.isEmpty()) {
            var why = "No Chromium was found on the PATH, so the browser journey was not tested. Install chromium.";
            if (Boolean.parseBoolean(System.getenv("MUSTERBOOK_TEST_BROWSER_REQUIRED"))) {
                throw new AssertionError(why);
            }
            Assumptions.abort(why);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setArgs(List.of("--no-sandbox")));
        return new Browser(playwright, chromium);
    }

    /** A person with a browser of their own: no cookie shared with anybody, and the right to use the clipboard. */
    Page person() {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1280, HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.setDefaultTimeout(PATIENCE_MS);
        context.onPage(this::listen);
        return context.newPage();
    }

    /** What the console complained of since the start: violations of the content security policy and script errors. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /**
     * Holds the page to what must be true of each: accessible by axe, no sideways scrolling, in light and dark, narrow
     * and wide.
     */
    void inspect(Page page) {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                var where = page.url() + " (" + page.title() + "), " + scheme + ", " + width + " px";
                var findings = axe(page).getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
                assertThat(findings).as(where).isEmpty();
                var overflow = page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(((Number) overflow).intValue())
                        .as("sideways scrolling of " + where)
                        .isZero();
            }
        }
    }

    /** Keeps how a page looks, light and dark, below {@code target/pictures}, for people to look at. */
    void picture(Page page, String name) {
        page.setViewportSize(1280, HEIGHT);
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            "target", "pictures", name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
    }

    /** Frames are not looked into: the only one holds a mail, sandboxed against scripts, also against axe. */
    private static AxeResults axe(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .exclude(List.of("iframe"))
                .analyze();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    private static Optional<Path> executable() {
        var path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin";
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
