package vekha.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Schools go by what tells them apart, in the order people count them. */
class LabelTests {

    @Test
    void isBriefByNumberOrByName() {
        assertThat(new Label("МБОУ СОШ № 7").brief()).isEqualTo("№\u00a07");
        assertThat(new Label("СОШ №12").brief()).isEqualTo("№\u00a012");
        assertThat(new Label("МБОУ «Луговская ООШ»").brief()).isEqualTo("Луговская");
        assertThat(new Label("Гимназия").brief()).isEqualTo("Гимназия");
        assertThat(new Label("МБОУ СОШ").brief()).isEqualTo("МБОУ СОШ");
    }

    @Test
    void numbersComeInOrderAndBeforeNames() {
        assertThat(Stream.of("Заречная СОШ", "СОШ № 10", "СОШ № 9", "Боровская ООШ")
                        .map(Label::new)
                        .sorted())
                .extracting(Label::name)
                .containsExactly("СОШ № 9", "СОШ № 10", "Боровская ООШ", "Заречная СОШ");
    }
}
