package vekha.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Schools go by what tells them apart, in the order people count them. */
class SchoolLabelTests {

    @Test
    void isBriefByNumberOrByName() {
        assertThat(new SchoolLabel("МБОУ СОШ № 7").brief()).isEqualTo("№\u00a07");
        assertThat(new SchoolLabel("СОШ №12").brief()).isEqualTo("№\u00a012");
        assertThat(new SchoolLabel("МБОУ «Луговская ООШ»").brief()).isEqualTo("Луговская");
        assertThat(new SchoolLabel("Гимназия").brief()).isEqualTo("Гимназия");
        assertThat(new SchoolLabel("МБОУ СОШ").brief()).isEqualTo("МБОУ СОШ");
    }

    @Test
    void numbersComeInOrderAndBeforeNames() {
        assertThat(Stream.of("Заречная СОШ", "СОШ № 10", "СОШ № 9", "Боровская ООШ")
                        .map(SchoolLabel::new)
                        .sorted())
                .extracting(SchoolLabel::name)
                .containsExactly("СОШ № 9", "СОШ № 10", "Боровская ООШ", "Заречная СОШ");
    }
}
