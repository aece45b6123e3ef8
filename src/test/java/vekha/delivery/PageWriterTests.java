package vekha.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PageWriterTests {

    @Property(tries = 300)
    void pieceLaidBetweenTextsUnpacksAsIfAllHadBeenWritten(@ForAll @Size(max = 6) java.util.List<String> texts)
            throws IOException {
        PageWriter page = new PageWriter();
        StringBuilder expected = new StringBuilder();
        boolean piece = false;
        for (String any : texts) {
            String text = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            expected.append(text);
            if (piece) {
                page.write(Piece.of(text));
            } else {
                page.write(text);
            }
            piece = !piece;
        }
        assertThat(unpacked(page.compressed())).isEqualTo(expected.toString());
    }

    @Test
    void longPageUnpacksWithItsChecksum() throws IOException {
        String text = "Посещение уроков, ".repeat(40_000)
                + new Random(7).ints(50_000).mapToObj(Integer::toString).toList();
        PageWriter page = new PageWriter();
        page.write("<main>");
        page.write(Piece.of(text));
        page.write("</main>");
        page.write(Piece.of(text));

        assertThat(unpacked(page.compressed())).isEqualTo("<main>" + text + "</main>" + text);
    }

    @Test
    void pieceGivesItsTextBack() {
        assertThat(Piece.of("Срок — 25.12.2026 🙂").text()).isEqualTo("Срок — 25.12.2026 🙂");
        assertThat(Piece.of("").text()).isEmpty();
    }

    @Test
    void checksumsAreJoinedAsTheStandardAsks() {
        byte[] both = "приказ № 34".repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (int cut : new int[] {0, 1, 17, both.length - 1, both.length}) {
            assertThat(Checksum.joined(of(both, 0, cut), of(both, cut, both.length - cut), both.length - cut))
                    .isEqualTo(of(both, 0, both.length));
        }
    }

    private static int of(byte[] bytes, int from, int count) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, from, count);
        return (int) checksum.getValue();
    }

    /** The stream of the platform checks length and checksum itself. */
    private static String unpacked(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
