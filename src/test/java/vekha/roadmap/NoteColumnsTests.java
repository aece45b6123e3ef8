package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoteColumnsTests {

    private static final NoteColumns COLUMNS = new NoteColumns(List.of(
            new PlanColumn(ColumnKind.OTHER, "Форма"),
            new PlanColumn(ColumnKind.TITLE, "Мероприятие"),
            new PlanColumn(ColumnKind.OTHER, "Финансирование"),
            new PlanColumn(ColumnKind.NOTE, "Отметка")));

    @Test
    void eachLineStandsUnderTheHeadingThatBeginsIt() {
        assertThat(COLUMNS.parts("Перенесли\nФорма: вебинар\nв два дня\nФинансирование: 20 тыс. руб."))
                .containsExactly("вебинар\nв два дня", null, "20 тыс. руб.", "Перенесли");
    }

    @Test
    void noteThatNamesOneColumnStaysWhole() {
        assertThat(COLUMNS.parts("Форма: вебинар")).containsExactly(null, null, null, "Форма: вебинар");
    }

    @Test
    void withoutANoteNothingStandsAnywhere() {
        assertThat(COLUMNS.parts(null)).containsOnlyNulls();
    }

    @Test
    void withoutAColumnForItANoteHasNoPlace() {
        assertThat(new NoteColumns(List.of(new PlanColumn(ColumnKind.TITLE, "Мероприятие"))).parts("Важно"))
                .containsOnlyNulls();
    }
}
