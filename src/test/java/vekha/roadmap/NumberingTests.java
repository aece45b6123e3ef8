package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vekha.roadmap.Numbering.Finding;
import vekha.roadmap.Numbering.Oddity;
import vekha.roadmap.Numbering.Style;

class NumberingTests {

    @Test
    void styleOfTheTableIsRecognised() {
        assertThat(rows("# 1", "1.1", "1.2", "# 2", "2.1").style()).isEqualTo(Style.BY_SECTION);
        assertThat(rows("# 1", "1", "2", "# 2", "1").style()).isEqualTo(Style.RESTARTED);
        assertThat(rows("# 1", "1", "2", "# 2", "3").style()).isEqualTo(Style.THROUGH);
        assertThat(rows("1", "2", "3").style()).isEqualTo(Style.THROUGH);
    }

    @Test
    void numbersAreCountedAnewInTheStyleOfTheTable() {
        assertThat(rows("# 1", "1.1", "1.5", "# 3", "3.1", "-").counted(Style.BY_SECTION))
                .containsExactly("1", "1.1", "1.2", "2", "2.1", "2.2");
        assertThat(rows("# 1", "1.", "7.", "# 2", "3.").counted(Style.RESTARTED))
                .containsExactly("1", "1.", "2.", "2", "1.");
        assertThat(rows("# -", "5", "# -", "5").counted(Style.THROUGH)).containsExactly(null, "1", null, "2");
    }

    @Test
    void headingsKeepTheirWordsAndTheirRomanFigures() {
        assertThat(rows("# Раздел I.", "# Раздел V.").counted(Style.BY_SECTION))
                .containsExactly("Раздел I.", "Раздел II.");
        assertThat(rows("# IX", "# X", "# XI", "# -").counted(Style.THROUGH)).containsExactly("I", "II", "III", null);
    }

    @Test
    void nestedSectionsCountUnderTheirOwn() {
        assertThat(rows("# 1", "## 1.3", "1.3.1", "## 1.4", "# 2", "## 2.2", "2.2.5")
                        .counted(Style.BY_SECTION))
                .containsExactly("1", "1.1", "1.1.1", "1.2", "2", "2.1", "2.1.1");
    }

    @Test
    void repeatedMissingAndSkippedNumbersAreFound() {
        assertThat(rows("# 1", "1.1", "1.2", "1.2", "1.5", "-", "# 1", "2.1").findings())
                .containsExactly(
                        new Finding(Oddity.REPEATED, 3, "1.2"),
                        new Finding(Oddity.SKIPPED, 4, "1.2"),
                        new Finding(Oddity.MISSING, 5, "1.5"),
                        new Finding(Oddity.REPEATED, 6, "1"));
    }

    @Test
    void sameNumbersInOtherSectionsAreNothingOddWhereTheCountRestarts() {
        assertThat(rows("# I", "1", "2", "# II", "1", "2", "3").findings()).isEmpty();
        assertThat(rows("# 1", "## 1", "1.1", "# 2", "## 1", "2.1").findings()).isEmpty();
    }

    @Test
    void planWithoutNumbersHasNothingOdd() {
        assertThat(rows("# -", "-", "-").findings()).isEmpty();
        assertThat(rows().findings()).isEmpty();
    }

    /** «#» begins a section, «##» one in it; «-» is no number. */
    private static Numbering rows(String... lines) {
        List<Numbering.Row> rows = new ArrayList<>();
        int depth = 0;
        for (String line : lines) {
            boolean section = line.startsWith("#");
            String number = line.replace("#", "").strip();
            int own = (int) line.chars().filter(sign -> sign == '#').count();
            depth = section ? own : depth;
            rows.add(new Numbering.Row(section, section ? own - 1 : depth, number.equals("-") ? null : number));
        }
        return new Numbering(rows);
    }
}
