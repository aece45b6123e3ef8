package vekha.directory;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A name a responsible body goes by. Spelling does not matter («Управление Образования», «ИМЦ» and ИМЦ); the legal form does,
 * because two institutions of one municipality may differ in nothing else: such names are alike, not equal.
 */
public final class BodyName {

    private static final Pattern INITIALS_FIRST =
            Pattern.compile("^(\\p{Lu})\\.\\s?(\\p{Lu})\\.\\s?(\\p{Lu}[\\p{L}-]+)$");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "му", "мку", "мбу", "мау", "гу", "гку", "гбу", "гау", "огау", "огбу", "гоау", "гаоу", "гбоу", "мкоу",
            "мбоу", "маоу", "моу", "огаоу", "огбоу", "фгбу", "фгбоу", "фгаоу", "дпо", "до", "кгау", "кгбу", "чоу",
            "ано");

    private final String text;

    private BodyName(String text) {
        this.text = NameText.clean(text);
    }

    public static BodyName of(String text) {
        return new BodyName(text);
    }

    /** Equal for spellings of one name. */
    public String key() {
        Matcher person = INITIALS_FIRST.matcher(text);
        return NameText.fold(person.matches() ? person.group(3) + " " + person.group(1) + " " + person.group(2) : text);
    }

    /** Equal for names that differ in the legal form alone: «МКУ «ИМЦ»» and «МКОУ ДПО «ИМЦ»». */
    public String core() {
        String core = NameText.words(text).stream()
                .filter(word -> !LEGAL_FORMS.contains(word))
                .collect(Collectors.joining(" "));
        return core.isEmpty() ? key() : core;
    }

    public BodyKind kind() {
        return BodyKind.guess(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BodyName name && key().equals(name.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
