package vekha.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CutTextTests {

    private static final String TOKEN = "kQ7w".repeat(24);
    private static final String OTHER = "Zx0-".repeat(24);

    @Property(tries = 300)
    void pageWithAnotherTokenUnpacksAsIfItHadBeenMadeWithIt(@ForAll @Size(min = 1, max = 12) List<String> any) {
        List<String> texts = any.stream().map(CutTextTests::asSent).toList();
        PageWriter page = new PageWriter();
        page.write("<bar>");
        new PageResponse.Printer(page).write(String.join(TOKEN, texts));

        WholePage whole = page.whole(TOKEN);

        assertThat(whole.takes(OTHER)).isTrue();
        assertThat(Unpacked.of(whole.compressed(OTHER))).isEqualTo("<bar>" + String.join(OTHER, texts));
    }

    @Property(tries = 300)
    void keptTextIsWrittenWithATokenOfAnyLength(@ForAll @Size(min = 1, max = 12) List<String> any) {
        List<String> texts = any.stream().map(CutTextTests::asSent).toList();
        CutText kept = CutText.of(String.join(TOKEN, texts), TOKEN);
        for (String token : List.of(OTHER, "short", "")) {
            PageWriter page = new PageWriter();
            write(new Pieces(kept, token), new PageResponse.Printer(page));

            assertThat(Unpacked.of(page.compressed())).isEqualTo(String.join(token, texts));
            assertThat(Unpacked.of(page.whole(token).compressed(token))).isEqualTo(String.join(token, texts));
            assertThat(new Pieces(kept, token)).hasToString(String.join(token, texts));
        }
    }

    @Test
    void pageOfManyFormsIsHardlyLongerThanWithoutTheirTokens() {
        String forms = IntStream.range(0, 200).mapToObj(CutTextTests::form).collect(Collectors.joining());
        PageWriter page = new PageWriter();
        page.write(forms);
        PageWriter bare = new PageWriter();
        bare.write(forms.replace(TOKEN, ""));

        int length = page.whole(TOKEN).compressed(OTHER).length;

        assertThat(length).isLessThan(bare.compressed().length + 200 * 40);
        assertThat(Unpacked.of(page.whole(TOKEN).compressed(OTHER))).isEqualTo(forms.replace(TOKEN, OTHER));
    }

    @Test
    void tokensFarApartAreLaidInEachForItself() {
        String between = IntStream.range(0, 9_000).mapToObj(Integer::toString).collect(Collectors.joining());
        String text = TOKEN + between + TOKEN + "<p>" + TOKEN;
        PageWriter page = new PageWriter();
        page.write(text);

        assertThat(between).hasSizeGreaterThan(Repeat.FARTHEST);
        assertThat(Unpacked.of(page.whole(TOKEN).compressed(OTHER))).isEqualTo(text.replace(TOKEN, OTHER));
    }

    @Property(tries = 500)
    void repetitionUnpacksAsTheBytesThatStoodThere(
            @ForAll @IntRange(min = 11, max = 257) int length, @ForAll @IntRange(min = 5, max = 32_768) int distance) {
        String text = "x".repeat(32_768 - distance)
                + IntStream.range(0, distance)
                        .mapToObj(i -> String.valueOf((char) ('!' + i * i % 89)))
                        .collect(Collectors.joining());
        StringBuilder expected = new StringBuilder(text);
        for (int i = 0; i < length; i++) {
            expected.append(expected.charAt(expected.length() - distance));
        }
        Gzip page = new Gzip(64);
        page.add(Piece.of(text.getBytes(StandardCharsets.UTF_8)));
        page.addRepeated(
                length, distance, Checksum.of(expected.substring(text.length()).getBytes(StandardCharsets.UTF_8)));

        assertThat(Unpacked.of(page.ended())).isEqualTo(expected.toString());
    }

    @Test
    void repetitionThatCannotBeSaidIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Repeat.write(10, 100, new ByteArrayOutputStream()));
        assertThatIllegalArgumentException().isThrownBy(() -> Repeat.write(96, 32_769, new ByteArrayOutputStream()));
    }

    private static String form(int number) {
        return "<form action=\"/checkpoints/" + number * 7919 % 100_003 + "/acceptance\" method=\"post\">"
                + "<input type=\"hidden\" name=\"_csrf\" value=\"" + TOKEN
                + "\"><button>Принять</button></form><p>Семинар для учителей школы № " + number + "</p>";
    }

    /** Half a character leaves as a question mark. */
    private static String asSent(String any) {
        return new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void write(Pieces pieces, PageResponse.Printer printer) {
        try {
            pieces.write(printer);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
