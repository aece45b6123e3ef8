package vekha.directory;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What sort of responsible body it is. A new one is given the kind its name speaks of; a person may correct it. */
public enum BodyKind {
    AUTHORITY,
    METHODICAL_CENTRE,
    INSTITUTE,
    COMMISSION,
    SERVICE,
    GROUP,
    PERSON,
    /** The word of the document («ОО») that stands for the schools of the roadmap. */
    SCHOOLS;

    private static final Pattern INITIALS =
            Pattern.compile("\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\.\\s?\\p{Lu}\\.|\\p{Lu}\\.\\s?\\p{Lu}\\.\\s?\\p{Lu}\\p{Ll}+");

    private static final Set<String> SCHOOLS_SHORT = Set.of("оо", "оу", "ооо", "мбоу", "моу");
    private static final List<String> OF_SCHOOLS = List.of(
            "образовательн",
            "общеобразовательн",
            "организаци",
            "учреждени",
            "руководител",
            "директор",
            "заместител",
            "администраци",
            "участни",
            "проект",
            "программ",
            "шнор",
            "шнсу");

    public static BodyKind guess(String name) {
        List<String> words = NameText.words(name);
        if (namesSchools(words)) {
            return SCHOOLS;
        }
        if (has(words, "кураторы", "групп", "ммо", "рмо", "гмо", "шмо", "методисты", "объединени", "сообществ")) {
            return GROUP;
        }
        if (INITIALS.matcher(name).find()) {
            return PERSON;
        }
        return ofInstitution(words);
    }

    private static BodyKind ofInstitution(List<String> words) {
        if (has(words, "служб", "пмпк", "тпмпк", "цпмпк", "мсп", "шсп")
                || has(words, "педагогическая") && has(words, "комисси")) {
            return SERVICE;
        }
        if (has(words, "комисси", "ткдн", "кдн", "ткднизп", "кднизп")) {
            return COMMISSION;
        }
        if (has(words, "имц", "цнмо", "цнппм", "ммц", "гмц", "рмц", "цро", "имк", "рмк", "ммс")
                || has(words, "методическ") && has(words, "центр", "кабинет", "отдел")
                || has(words, "центр") && has(words, "развития", "непрерывного", "повышения")) {
            return METHODICAL_CENTRE;
        }
        if (has(words, "институт", "иро", "ипк", "ипкро", "рипкро", "академи", "университет")) {
            return INSTITUTE;
        }
        if (has(
                words,
                "управлени",
                "отдел",
                "департамент",
                "министерств",
                "комитет",
                "администраци",
                "уо",
                "руо",
                "гуо",
                "моуо",
                "до")) {
            return AUTHORITY;
        }
        if (has(words, "координатор", "куратор", "методист", "специалист", "начальник", "директор", "руководитель")) {
            return PERSON;
        }
        return has(words, "центр") ? SERVICE : GROUP;
    }

    /** «ОО», «школы», «руководители ОО, участниц проекта 500+»: schools, and no word that speaks of anybody else. */
    private static boolean namesSchools(List<String> words) {
        Predicate<String> school =
                word -> SCHOOLS_SHORT.contains(word) || word.matches("школ[аыеу]?|школам[и]?|школах");
        Predicate<String> about = word -> OF_SCHOOLS.stream().anyMatch(word::startsWith) || word.matches("и|\\d+");
        boolean organisations =
                has(words, "образовательные", "общеобразовательные", "образовательных", "общеобразовательных")
                        && has(words, "организаци", "учреждени");
        return (organisations || words.stream().anyMatch(school))
                && words.stream().allMatch(school.or(about));
    }

    /** Whether one of the words is or, from four letters on, begins with one of these. */
    private static boolean has(List<String> words, String... beginnings) {
        for (String beginning : beginnings) {
            for (String word : words) {
                if (word.equals(beginning) || beginning.length() > 3 && word.startsWith(beginning)) {
                    return true;
                }
            }
        }
        return false;
    }
}
