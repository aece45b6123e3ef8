package vekha.execution;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which a document is called in an office, whole or abbreviated. */
final class EvidenceWords {

    /** @param exact the kind says all the word said: «прик.» is приказ, while «распоряжение» is more than приказ */
    record Word(EvidenceKind kind, boolean exact) {}

    private static final Word ORDER = new Word(EvidenceKind.ORDER, true);
    private static final Word PROTOCOL = new Word(EvidenceKind.PROTOCOL, true);
    private static final Word REPORT = new Word(EvidenceKind.REPORT, true);
    private static final Word LETTER = new Word(EvidenceKind.LETTER, true);
    private static final Word LIKE_ORDER = new Word(EvidenceKind.ORDER, false);
    private static final Word LIKE_REPORT = new Word(EvidenceKind.REPORT, false);
    private static final Word OTHER = new Word(EvidenceKind.OTHER, false);

    private static final Map<String, Word> WHOLE = Map.ofEntries(
            Map.entry("пр", ORDER),
            Map.entry("прик", ORDER),
            Map.entry("расп", LIKE_ORDER),
            Map.entry("пост", LIKE_ORDER),
            Map.entry("прот", PROTOCOL),
            Map.entry("прот-л", PROTOCOL),
            Map.entry("пр-л", PROTOCOL),
            Map.entry("спр", REPORT),
            Map.entry("акт", LIKE_REPORT),
            Map.entry("акты", LIKE_REPORT),
            Map.entry("письма", LETTER),
            Map.entry("исх", LETTER),
            Map.entry("вх", LETTER),
            Map.entry("план", OTHER),
            Map.entry("лист", OTHER),
            Map.entry("список", OTHER));

    private static final Map<String, Word> STEMS = Map.ofEntries(
            Map.entry("приказ", ORDER),
            Map.entry("распоряж", LIKE_ORDER),
            Map.entry("постановл", LIKE_ORDER),
            Map.entry("протокол", PROTOCOL),
            Map.entry("справк", REPORT),
            Map.entry("отчет", LIKE_REPORT),
            Map.entry("доклад", LIKE_REPORT),
            Map.entry("информаци", LIKE_REPORT),
            Map.entry("письмо", LETTER),
            Map.entry("договор", OTHER),
            Map.entry("соглашени", OTHER),
            Map.entry("программ", OTHER),
            Map.entry("положени", OTHER),
            Map.entry("сертификат", OTHER),
            Map.entry("удостоверени", OTHER),
            Map.entry("журнал", OTHER),
            Map.entry("ведомост", OTHER),
            Map.entry("скриншот", OTHER),
            Map.entry("заявк", OTHER),
            Map.entry("график", OTHER));

    private static final int SHORTEST_STEM = 5;
    private static final int LONGEST_STEM = 12;

    private EvidenceWords() {}

    /** @param word without punctuation around it, in any case */
    static @Nullable Word find(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
        Word whole = WHOLE.get(plain);
        for (int end = SHORTEST_STEM; whole == null && end <= Math.min(LONGEST_STEM, plain.length()); end++) {
            whole = STEMS.get(plain.substring(0, end));
        }
        return whole;
    }

    static boolean isRegistration(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return plain.equals("исх") || plain.equals("вх");
    }
}
