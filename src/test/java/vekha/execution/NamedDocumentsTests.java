package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NamedDocumentsTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 1, 26);

    @Test
    void findsADocumentWithItsNumberAndDate() {
        assertThat(NamedDocuments.in("Рабочая группа создана. Приказ УО (12.01.2023 № 14/23)", TODAY))
                .containsExactly("приказ УО № 14/23 от 12.01.2023");
    }

    @Test
    void aPaperWithoutNumberIsOnlyNamed() {
        assertThat(NamedDocuments.in("Протокол; справка по итогам", TODAY)).containsExactly("протокол", "справка");
    }

    @Test
    void wordsThatAreNoPaperNameNothing() {
        assertThat(NamedDocuments.in("Программа перехода в эффективный режим, план работы, 100% участия", TODAY))
                .isEmpty();
    }

    @Test
    void aDocumentOfTheFutureIsNotOffered() {
        assertThat(NamedDocuments.in("Приказ от 12.02.2024 № 5", TODAY)).isEmpty();
    }
}
