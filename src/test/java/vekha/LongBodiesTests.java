package vekha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.util.unit.DataSize;

class LongBodiesTests {

    private final LongBodies bodies = new LongBodies(DataSize.ofBytes(10));

    @Test
    void whatIsShortEnoughIsReadWhole() throws IOException {
        assertThat(read(sent(10, true))).hasSize(10);
        assertThat(read(sent(10, false))).hasSize(10);
    }

    @Test
    void whatSaysThatItIsLongerIsNotRead() {
        assertThatThrownBy(() -> read(sent(11, true))).isInstanceOf(LongBodies.TooLongException.class);
    }

    @Test
    void whatComesInPiecesIsReadNoFurther() throws IOException {
        MockHttpInputMessage endless = sent(1000, false);

        assertThatThrownBy(() -> read(endless)).isInstanceOf(LongBodies.TooLongException.class);
        assertThat(endless.getBody().available()).isEqualTo(1000 - 11);
    }

    private byte[] read(HttpInputMessage sent) throws IOException {
        return bodies.beforeBodyRead(sent, mock(MethodParameter.class), String.class, StringHttpMessageConverter.class)
                .getBody()
                .readAllBytes();
    }

    private static MockHttpInputMessage sent(int letters, boolean told) {
        MockHttpInputMessage sent = new MockHttpInputMessage("a".repeat(letters).getBytes(StandardCharsets.UTF_8));
        if (told) {
            sent.getHeaders().setContentLength(letters);
        }
        return sent;
    }
}
