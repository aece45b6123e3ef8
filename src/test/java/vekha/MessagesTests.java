package vekha;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vekha.foundation.DomainEvent;

/** Every text stands in a bundle, in both languages, and every key that a page names exists. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{\\s*([\\w.-]+)\\s*[}(]");
    /** A component of a form that is said to be required, or a field told of by name. */
    private static final Pattern REQUIRED = Pattern.compile(
            "\\{form\\.required}\"\\)(?:\\s*@\\w+(?:\\([^()]*\\))?)*\\s+\\w+\\s+(\\w+)|\"(\\w+)\", \"form\\.required\"");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*+>", Pattern.DOTALL);
    private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]{2,}");
    private static final Pattern LATIN_WORDS = Pattern.compile("[A-Za-z]{3,}(\\s+[A-Za-z]{2,})+");

    @Test
    void russianAndEnglishHaveTheSameKeys() throws IOException {
        for (Path russian : bundles("")) {
            Path english =
                    russian.resolveSibling(russian.getFileName().toString().replace(".properties", "_en.properties"));
            assertThat(load(english).stringPropertyNames())
                    .as(english.toString())
                    .containsExactlyInAnyOrderElementsOf(load(russian).stringPropertyNames());
        }
    }

    @Test
    void noKeyStandsInTwoRooms() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (Path bundle : bundles("")) {
            load(bundle).stringPropertyNames().stream()
                    .filter(key -> !seen.add(key))
                    .forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyBundleIsKnownToTheApplication() throws IOException {
        String configuration = Files.readString(RESOURCES.resolve("application.yml"));
        assertThat(bundles(""))
                .allSatisfy(bundle -> assertThat(configuration)
                        .contains("messages/" + bundle.getFileName().toString().replace(".properties", "")));
    }

    @Test
    void pluralsHaveThreeFormsInRussianAndTwoInEnglish() throws IOException {
        assertThat(all("")).allSatisfy((key, text) -> formsAre(3, key, text));
        assertThat(all("_en")).allSatisfy((key, text) -> formsAre(2, key, text));
    }

    @Test
    void everyKeyNamedInATemplateExists() throws IOException {
        Set<Object> known = all("").keySet();
        List<String> unknown = new ArrayList<>();
        for (Path template : templates()) {
            Matcher matcher =
                    KEY.matcher(COMMENT.matcher(Files.readString(template)).replaceAll(""));
            while (matcher.find()) {
                if (!known.contains(matcher.group(1))) {
                    unknown.add(template.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** Above a form the sentence stands without its field: three times «Заполните поле» would say nothing. */
    @Test
    void everyFieldThatMustBeFilledInIsNamed() throws IOException {
        Set<Object> known = all("").keySet();
        Set<String> required = new TreeSet<>();
        for (Path source : sources()) {
            Matcher field = REQUIRED.matcher(Files.readString(source));
            while (field.find()) {
                required.add("form.required." + (field.group(1) == null ? field.group(2) : field.group(1)));
            }
        }
        assertThat(required).hasSizeGreaterThan(20);
        assertThat(known).containsAll(required);
    }

    @Test
    void noTemplateHoldsBareText() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path template : templates()) {
            String markup = COMMENT.matcher(Files.readString(template)).replaceAll("");
            if (CYRILLIC.matcher(markup).find()) {
                bare.add(template + ": Russian");
            }
            Matcher words = LATIN_WORDS.matcher(TAG.matcher(markup).replaceAll("\n"));
            while (words.find()) {
                bare.add(template + ": " + words.group());
            }
        }
        assertThat(bare).isEmpty();
    }

    /** A journal is kept for ever: what an act was once called stays in acts.txt and keeps its label, even when the act is gone. */
    @Test
    void everyActThatTheJournalEverToldHasALabel() throws IOException {
        Set<Object> known = all("").keySet();
        List<String> told = Files.readAllLines(Path.of("src/test/resources/acts.txt"));

        assertThat(told)
                .doesNotHaveDuplicates()
                .isSorted()
                .allSatisfy(act -> assertThat(known).contains("journal.act." + act));
        assertThat(acts()).as("a new act is added to acts.txt").isSubsetOf(told);
    }

    private static List<String> acts() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vekha").stream()
                        .filter(MessagesTests::isAct)
                        .map(MessagesTests::eventName)
                        .toList();
    }

    private static boolean isAct(JavaClass type) {
        return type.isAssignableTo(DomainEvent.class)
                && !type.isInterface()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static String eventName(JavaClass act) {
        String name = act.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static void formsAre(int count, Object key, Object text) {
        if (key.toString().startsWith("plural.")) {
            assertThat(text.toString().split("\\|")).as(key.toString()).hasSize(count);
        }
    }

    private static Properties all(String language) throws IOException {
        Properties all = new Properties();
        for (Path bundle : bundles(language)) {
            all.putAll(load(bundle));
        }
        return all;
    }

    private static List<Path> bundles(String language) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return files.filter(file -> file.toString().endsWith("_en.properties") == !language.isEmpty())
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties load(Path bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return properties;
    }
}
