package vekha.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class GatheredFileTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final GatheredFile file = new GatheredFile(response);

    @Test
    void smallFileIsKeptBackUntilItIsWhole() throws IOException {
        file.write("строка;".getBytes("UTF-8"));
        file.write('1');
        file.flush();

        assertThat(response.getContentAsByteArray()).isEmpty();
        Piece whole = Objects.requireNonNull(file.whole());
        assertThat(Unpacked.of(WholePage.of(whole).compressed(""))).isEqualTo("строка;1");
    }

    @Test
    void largeFileGoesOutAsItIsWrittenAndIsNotKept() throws IOException {
        byte[] row = "ряд;".repeat(1000).getBytes("UTF-8");
        for (int i = 0; i < 100; i++) {
            file.write(row);
        }

        assertThat(file.whole()).isNull();
        assertThat(response.getContentAsByteArray()).hasSize(100 * row.length).startsWith(row);
    }
}
