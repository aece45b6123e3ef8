package vekha.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PageWriterTests {

    @Property(tries = 300)
    void pieceLaidBetweenTextsUnpacksAsIfAllHadBeenWritten(@ForAll @Size(max = 6) List<String> texts)
            throws IOException {
        PageWriter page = new PageWriter();
        StringBuilder expected = new StringBuilder();
        boolean piece = false;
        for (String any : texts) {
            String text = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            expected.append(text);
            if (piece) {
                page.write(piece(text));
            } else {
                page.write(text);
            }
            piece = !piece;
        }
        assertThat(Unpacked.of(page.compressed())).isEqualTo(expected.toString());
    }

    @Test
    void longPageUnpacksWithItsChecksum() throws IOException {
        String text = "Посещение уроков, ".repeat(40_000)
                + new Random(7).ints(50_000).mapToObj(Integer::toString).toList();
        PageWriter page = new PageWriter();
        page.write("<main>");
        page.write(piece(text));
        page.write("</main>");
        page.write(piece(text));

        assertThat(Unpacked.of(page.compressed())).isEqualTo("<main>" + text + "</main>" + text);
    }

    @Test
    void checksumsAreJoinedAsTheStandardAsks() {
        byte[] both = "приказ № 34".repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (int cut : new int[] {0, 1, 17, both.length - 1, both.length}) {
            int first = Checksum.of(Arrays.copyOf(both, cut));
            int second = Checksum.of(Arrays.copyOfRange(both, cut, both.length));
            assertThat(Checksum.joined(first, second, both.length - cut)).isEqualTo(Checksum.of(both));
        }
    }

    private static Piece piece(String text) {
        return Piece.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
