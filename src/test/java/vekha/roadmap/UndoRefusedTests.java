package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.journal.OwnAct;

/** What others or later acts stand in the way of is not taken back, and it is told why. */
class UndoRefusedTests extends ActsOnADraft {

    @Autowired
    private SendForApproval sendForApproval;

    @Test
    void draftSomebodyHasWorkedOnStays() {
        UUID made = last();
        editMeasures.change(colleague, plan, measure("А"), 0, new MeasureEdit.Text(MeasureField.NOTE, "проверено"));

        refused(made, "undo.no.changed");
    }

    @Test
    void whatSomebodyChangedSinceIsNotOverwrittenAndHeIsNamed() {
        edit("А", new MeasureEdit.Text(MeasureField.TITLE, "Моё"));
        UUID mine = last();
        editMeasures.change(colleague, plan, measure("Моё"), 1, new MeasureEdit.Text(MeasureField.TITLE, "Его"));
        List<String> before = state();

        assertThatThrownBy(() -> undo.by(coordinator, mine)).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("undo.no.changed");
            assertThat(refusal.arguments()).contains(colleague.name());
        });
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void anotherFieldChangedBySomebodyDoesNotStandInTheWay() {
        edit("А", new MeasureEdit.Text(MeasureField.TITLE, "Моё"));
        UUID mine = last();
        editMeasures.change(colleague, plan, measure("Моё"), 1, new MeasureEdit.Text(MeasureField.NOTE, "его"));

        undo.by(coordinator, mine);

        assertThat(jdbc.sql("select note from measure where id = ?")
                        .param(measure("А").value())
                        .query(String.class)
                        .single())
                .isEqualTo("его");
    }

    @Test
    void ofManyChangedOneThatIsStaleHoldsAllBack() {
        changeMany.by(
                coordinator,
                plan,
                Map.of(measure("А"), 0, measure("Б"), 0),
                new MeasureEdit.Text(MeasureField.NOTE, "к декабрю"));
        UUID mine = last();
        editMeasures.change(colleague, plan, measure("Б"), 1, new MeasureEdit.Text(MeasureField.NOTE, "к марту"));
        List<String> before = state();

        refused(mine, "undo.no.changed");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void ownLaterActIsTakenBackFirst() {
        edit("А", new MeasureEdit.Text(MeasureField.TITLE, "Раз"));
        UUID first = last();
        edit("Раз", new MeasureEdit.Text(MeasureField.TITLE, "Два"));

        refused(first, "undo.no.own");
        undo.by(coordinator, last());
        undo.by(coordinator, first);

        assertThat(measure("А")).isNotNull();
    }

    @Test
    void actOfAnotherPersonDoesNotExist() {
        edit("А", new MeasureEdit.Text(MeasureField.TITLE, "Моё"));
        UUID mine = last();

        assertThatThrownBy(() -> undo.by(colleague, mine)).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void twentyFirstActIsNotOffered() {
        edit("А", new MeasureEdit.Text(MeasureField.NOTE, "0"));
        UUID first = last();
        for (int at = 1; at <= 20; at++) {
            edit("Б", new MeasureEdit.Text(MeasureField.NOTE, "" + at));
        }

        assertThat(acts.of(coordinator)).hasSize(20).extracting(OwnAct::group).doesNotContain(first);
        refused(first, "undo.refused.long-ago");
    }

    @Test
    void textOnApprovalStays() {
        edit("А", new MeasureEdit.Text(MeasureField.TITLE, "Моё"));
        UUID mine = last();
        sendForApproval.by(coordinator, plan);

        refused(mine, "undo.no.not-draft");
    }

    @Test
    void sectionSomebodyFilledStays() {
        SectionId added = editSections.add(coordinator, plan, table(), null, new SectionContent("4", "Четвёртый"));
        UUID mine = last();
        editMeasures.add(colleague, plan, table(), added, content("Новое"));

        refused(mine, "undo.refused.section-filled");
    }

    @Test
    void sectionTakenOutOfTheTrashStaysWhenSomebodyAddedToIt() {
        SectionId first = section("Первый");
        SectionId part = editSections.add(coordinator, plan, table(), first, new SectionContent("1.1", "Часть"));
        editSections.delete(coordinator, plan, first);
        editSections.restore(coordinator, plan, first);
        UUID mine = last();
        MeasureId added = editMeasures.add(colleague, plan, table(), part, content("Новое"));
        List<String> before = state();

        refused(mine, "undo.refused.section-added-to");
        assertThat(state()).isEqualTo(before);

        editMeasures.delete(colleague, plan, added);
        SectionId another = editSections.add(colleague, plan, table(), part, new SectionContent("1.1.1", "Его"));
        refused(mine, "undo.refused.section-added-to");

        editSections.delete(colleague, plan, another);
        undo.by(coordinator, mine);
        assertThat(state()).noneMatch(line -> line.contains("Первый") || line.contains("Часть"));
    }
}
