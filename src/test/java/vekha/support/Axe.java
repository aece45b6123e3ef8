package vekha.support;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe-core what on a page keeps people out; its script is run as it comes in Deque's library for Playwright. */
public final class Axe {

    private static final String SCRIPT = script();

    private static final String ASK = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations'], preload: false});
              return found.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>
                rule.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)
                + (rule.nodes.length > 3 ? ' and ' + (rule.nodes.length - 1) + ' more' : '')));
            }""";

    private Axe() {}

    /** @return a line for each rule and element; none when the page is open to everybody */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(ASK);
    }

    private static String script() {
        try (InputStream source = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
