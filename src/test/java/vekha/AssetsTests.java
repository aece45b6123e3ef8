package vekha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sprite holds every icon that is used, and none that is not: everybody's first visit carries it. */
class AssetsTests {

    private static final Path MAIN = Path.of("src/main");
    private static final Path ASSETS = MAIN.resolve("resources/static/assets");
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("icons\\.svg#([a-z0-9-]*[a-z0-9])(?=[\"'])");
    private static final Pattern CALLED = Pattern.compile("fragments :: (?:icon|emptyState)\\('([a-z0-9-]+)'");

    /** Written as «st-» or «notice-» and a code. */
    private static final Pattern BY_CODE = Pattern.compile(
            "(?:st-(?:planned|soon|overdue|reported|accepted|returned|waits|not-required)|notice-(?:done|info|warn|error))");

    @Test
    void everyIconThatIsNamedIsThere() throws IOException {
        String sources = sources();
        Set<String> named = new TreeSet<>(all(LITERAL, sources));
        named.addAll(all(CALLED, sources));

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(sprite()).containsAll(named);
    }

    @Test
    void everyStateAndKindOfNoticeHasAnIcon() throws IOException {
        assertThat(sprite().stream().filter(BY_CODE.asMatchPredicate())).hasSize(12);
    }

    @Test
    void noIconIsCarriedThatNobodyNames() throws IOException {
        String sources = sources();

        assertThat(sprite())
                .filteredOn(icon -> !BY_CODE.matcher(icon).matches())
                .allSatisfy(icon -> assertThat(Pattern.compile("[\"'#]" + Pattern.quote(icon) + "[\"']")
                                .matcher(sources)
                                .find())
                        .as(icon)
                        .isTrue());
    }

    private static Set<String> sprite() throws IOException {
        return all(SYMBOL, Files.readString(ASSETS.resolve("icons.svg")));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything that can name an icon. */
    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(it -> it.toString().matches(".*\\.(java|html|js)"))
                    .map(AssetsTests::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
