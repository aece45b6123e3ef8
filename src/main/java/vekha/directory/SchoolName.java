package vekha.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A name a school goes by. «МОУ «Самоцветская СОШ»», «МБОУ Самоцветская СОШ» and «Самоцветская средняя общеобразовательная
 * школа» are names of one school, «СОШ № 3» and «СОШ № 13» are not.
 */
public final class SchoolName {

    /** A founder's letter or two, then the kind of institution: МОУ, МБОУ, ГКОУ, ОГАОУ, ЧОУ, АНОО … */
    private static final Pattern LEGAL_FORM =
            Pattern.compile("(?:м|г|к|о|ф|ч|а|н|об)?(?:г|н|м)?(?:б|а|к|с)?(?:к|с|в)?о[уо]|мбу|маду|мбду");

    private static final Pattern TERRITORY_INITIALS = Pattern.compile("\\p{Lu}{0,4}(?:ГО|МО|МР|МГО|ГП|СП)");
    private static final Pattern BRANCH_FIRST =
            Pattern.compile("(?iu)^\\s*филиал\\s+(.+?)(?:\\s*[-–—]\\s+|\\s+[-–—]\\s*|»\\s*[-–—]\\s*)(.+)$");
    private static final Pattern BRANCH_LAST = Pattern.compile(
            "(?iu)^\\s*(.+?)(?:\\s*[-–—,]\\s*|\\s+\\(\\s*|\\s+)(?:филиал|структурное\\s+подразделение)\\s+(.+?)\\)?\\s*$");
    private static final Pattern QUOTED = Pattern.compile("[«\"“„](.+)[»\"”“]");
    private static final Pattern NUMBER_SIGN = Pattern.compile("\\s*№\\s*");
    private static final Pattern LONG_LEGAL_FORM = Pattern.compile(
            "(?iu)^(?:(?:муниципальн|государственн|областн|краев|частн|бюджетн|казенн|казённ|автономн|нетипов|обще(?=образоват)|образовательн|"
                    + "общеобразовательн)\\p{L}*\\s+)+(?:учреждени|организаци)\\p{L}*\\s*");
    private static final Set<String> LEVELS = Set.of("средн", "основн", "начальн");

    private final String text;
    private final String own;
    private final @Nullable String parent;

    private SchoolName(String text) {
        this.text = NameText.clean(text);
        Matcher first = BRANCH_FIRST.matcher(this.text);
        Matcher last = BRANCH_LAST.matcher(this.text);
        if (first.matches()) {
            own = first.group(2);
            parent = balanced(first.group(1));
        } else if (last.matches()) {
            own = last.group(1);
            parent = last.group(2);
        } else {
            own = this.text;
            parent = null;
        }
    }

    public static SchoolName of(String text) {
        return new SchoolName(text);
    }

    /** Equal for names of one school. */
    public String key() {
        List<String> words = new ArrayList<>();
        for (String word : NameText.words(withoutLegalForm())) {
            words.add(word);
            joinLevel(words);
        }
        return String.join(" ", words);
    }

    /** The name without its legal form and the quotes around it: «СОШ № 3», also where the document has «МБОУ «СОШ№3»». */
    public String plain() {
        String core = withoutLegalForm();
        Matcher quoted = QUOTED.matcher(core);
        boolean wholly = quoted.matches()
                && quoted.group(1).indexOf('«') <= quoted.group(1).indexOf('»');
        return NameText.clean(
                NUMBER_SIGN.matcher(wholly ? quoted.group(1) : core).replaceAll(" № "));
    }

    /** «МБОУ», if the name begins with its short form. */
    public Optional<String> legalForm() {
        String first = own.strip().split("[\\s«\"“„]", 2)[0];
        return isLegalForm(first) ? Optional.of(first) : Optional.empty();
    }

    /** The school this one is a branch of, if the name says so: «Филиал МОУ «Костинская СОШ» – Клевакинская ООШ». */
    public Optional<SchoolName> branchOf() {
        return Optional.ofNullable(parent).map(SchoolName::of);
    }

    /** The numbers in the name; schools with different ones are different however alike the rest is. */
    public Set<String> numbers() {
        return NameText.words(own).stream()
                .filter(word -> Character.isDigit(word.charAt(0)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String withoutLegalForm() {
        String rest = LONG_LEGAL_FORM.matcher(own.strip()).replaceFirst("");
        String[] parts;
        while ((parts = rest.split("(?<=[\\s])|(?=[«\"“„])", 2)).length == 2 && isPrefix(parts[0].strip())) {
            rest = parts[1];
        }
        return rest;
    }

    private static boolean isPrefix(String word) {
        return word.isEmpty()
                || isLegalForm(word)
                || TERRITORY_INITIALS.matcher(word).matches();
    }

    private static boolean isLegalForm(String word) {
        return word.length() >= 3 && LEGAL_FORM.matcher(NameText.fold(word)).matches();
    }

    /** «средняя общеобразовательная школа» becomes «сош», in any case of the words. */
    private static void joinLevel(List<String> words) {
        int size = words.size();
        if (size < 3 || !words.get(size - 1).startsWith("школ")) {
            return;
        }
        String level = words.get(size - 3);
        if (words.get(size - 2).startsWith("общеобразовательн")
                && LEVELS.stream().anyMatch(level::startsWith)) {
            words.subList(size - 3, size).clear();
            words.add(level.charAt(0) + "ош");
        }
    }

    private static String balanced(String name) {
        return name.indexOf('«') >= 0 && name.indexOf('»') < 0 ? name + "»" : name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchoolName name && key().equals(name.key());
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
