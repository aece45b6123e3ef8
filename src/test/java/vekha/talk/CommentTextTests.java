package vekha.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vekha.account.PersonId;
import vekha.account.Role;
import vekha.foundation.RefusedException;
import vekha.talk.CommentText.Piece;
import vekha.talk.Hearers.Hearer;

/** What may be kept of a comment, how it is shown, and whom a name in it means. */
class CommentTextTests {

    private static final Hearer OLGA = new Hearer(1, "Иванова Ольга Петровна", "ivanova", Role.CURATOR, true);
    private static final Hearer ANNA = new Hearer(2, "Иванова Анна Юрьевна", "anna", Role.CURATOR, true);
    private static final Hearer PETR = new Hearer(3, "Семёнов Пётр Ильич", "petr.s", Role.PRINCIPAL, true);
    private static final Hearer BLIND = new Hearer(4, "Котов Лев Львович", "kotov", Role.PRINCIPAL, false);
    private static final Mentions PEOPLE = new Mentions(List.of(OLGA, ANNA, PETR, BLIND));

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \r\n\t ", "\u0000"})
    void nothingIsRefused(String typed) {
        assertThatThrownBy(() -> CommentText.clean(typed))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("talk.refused.empty"));
    }

    @Test
    void fourThousandLettersAreKeptAndOneMoreIsRefused() {
        assertThat(CommentText.clean("я".repeat(4_000))).hasSize(4_000);
        assertThatThrownBy(() -> CommentText.clean("я".repeat(4_001)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(4_000, 4_001));
    }

    @Test
    void lettersNobodySeesAreTakenOutAndLineBreaksStay() {
        assertThat(CommentText.clean(" один\r\nдва\rтри\u0000\u202Eчетыре\uD800\t5 "))
                .isEqualTo("один\nдва\nтричетыре\t5");
        assertThat(CommentText.clean("👍 да")).isEqualTo("👍 да");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "см. https://example.ru/a?b=1#c.    | https://example.ru/a?b=1#c",
                "(http://example.ru/приказ)         | http://example.ru/приказ",
                "«https://example.ru»,              | https://example.ru",
                "HTTPS://EXAMPLE.RU/!               | HTTPS://EXAMPLE.RU/"
            })
    void linksAreFoundWithoutTheStopsOfTheSentence(String text, String link) {
        assertThat(CommentText.pieces(text, Map.of()))
                .filteredOn(piece -> piece.href() != null)
                .containsExactly(new Piece(link, link, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.ru",
                "xhttps://example.ru",
                "www.example.ru"
            })
    void nothingElseBecomesALink(String text) {
        assertThat(CommentText.pieces(text, Map.of())).containsExactly(Piece.plain(text));
    }

    @Test
    void piecesPutTogetherAreTheText() {
        String text = "@Иванова О. и @Семенов,\nсм. https://example.ru/@Семенов @Семеновский";
        List<Piece> pieces = CommentText.pieces(text, Map.of("@Иванова О.", OLGA.name(), "@Семенов", PETR.name()));

        assertThat(String.join("", pieces.stream().map(Piece::text).toList())).isEqualTo(text);
        assertThat(pieces)
                .filteredOn(it -> it.person() != null)
                .extracting(Piece::text)
                .containsExactly("@Иванова О.", "@Семенов");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Семенов, посмотрите      | @Семенов           | 3",
                "(@семёнов)                | @семёнов           | 3",
                "@Иванова О. посмотрите    | @Иванова О.        | 1",
                "@Иванова А.Ю.             | @Иванова А.Ю.      | 2",
                "@Иванова А. Ю. и          | @Иванова А. Ю.     | 2",
                "@Иванова Анна решит       | @Иванова Анна      | 2",
                "спросим @petr.s.          | @petr.s            | 3",
                "@Иванова Ольга Петровна!  | @Иванова Ольга Петровна | 1"
            })
    void namesAreUnderstoodAsFarAsTheyAreWritten(String text, String written, long person) {
        assertThat(PEOPLE.in(text)).containsExactly(Map.entry(written, new PersonId(person)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Иванова посмотрите | talk.refused.ambiguous",
                "@Сидорова           | talk.refused.unknown",
                "@Котов              | talk.refused.unseen"
            })
    void aNameThatFitsNobodySeveralOrOneWhoDoesNotSeeIsRefused(String text, String key) {
        assertThatThrownBy(() -> PEOPLE.in(text))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"почта a@example.ru", "по 5 @ 100", "https://example.ru/@kotov", "@"})
    void anAtThatNamesNobodyIsLeftAlone(String text) {
        assertThat(Mentions.stand(text)).isFalse();
    }

    @Test
    void theShortestWayToWriteSomebodyFitsNobodyElse() {
        assertThat(PEOPLE.shortest(PETR)).isEqualTo("Семёнов");
        assertThat(PEOPLE.shortest(OLGA)).isEqualTo("Иванова О.");
        Mentions twins = new Mentions(List.of(OLGA, new Hearer(9, OLGA.name(), "olga2", Role.HEAD, true)));
        assertThat(twins.shortest(OLGA)).isEqualTo("ivanova");
    }
}
