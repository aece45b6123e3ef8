package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "до 25.03.2023 | до 10.04.2023 | до [-25.03.2023][+10.04.2023]",
                "Семинар для учителей | Семинар для учителей физики | Семинар для учителей[+ физики]",
                "УО, ОО | УО | УО[-, ОО]",
                "то же самое | то же самое | то же самое"
            })
    void differencesAreWholeWordsAndDates(String before, String after, String shown) {
        assertThat(shown(before, after)).isEqualTo(shown);
    }

    @Test
    void bothTextsCanBeReadOutOfTheDifference() {
        InventedPlan plan = new InventedPlan(40, 3);
        String before = plan.old().stream().map(MatchText::title).collect(Collectors.joining("; "));
        plan.edit();
        String after = plan.now().stream().map(MatchText::title).collect(Collectors.joining("; "));

        assertThat(side(before, after, WordDiff.Fate.NEW)).isEqualTo(before);
        assertThat(side(before, after, WordDiff.Fate.GONE)).isEqualTo(after);
        assertThat(side(before.repeat(9), after, WordDiff.Fate.GONE)).isEqualTo(after);
    }

    private static String side(String before, String after, WordDiff.Fate without) {
        return WordDiff.between(before, after).stream()
                .filter(piece -> piece.fate() != without)
                .map(WordDiff.Piece::text)
                .collect(Collectors.joining());
    }

    private static String shown(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(piece -> switch (piece.fate()) {
                    case SAME -> piece.text();
                    case GONE -> "[-" + piece.text() + "]";
                    case NEW -> "[+" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
