package vekha;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Reads no more of a text or JSON body than the setting allows; forms and files have limits of the server's own. */
@ControllerAdvice
class LongBodies extends RequestBodyAdviceAdapter {

    private final DataSize most;

    LongBodies(@Value("${vekha.longest-body}") DataSize most) {
        this.most = most;
    }

    /** There is more of it than is read (413). */
    static final class TooLongException extends RuntimeException {

        private final long megabytes;

        TooLongException(DataSize most) {
            megabytes = most.toMegabytes();
        }

        long megabytes() {
            return megabytes;
        }
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage sent,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        long told = sent.getHeaders().getContentLength();
        if (told > most.toBytes()) {
            throw new TooLongException(most);
        }
        return told >= 0 ? sent : new Counted(sent.getHeaders(), counted(sent.getBody()));
    }

    /** What comes in pieces does not say how long it is. */
    private InputStream counted(InputStream pieces) throws IOException {
        byte[] body = pieces.readNBytes(Math.toIntExact(most.toBytes()) + 1);
        if (body.length > most.toBytes()) {
            throw new TooLongException(most);
        }
        return new ByteArrayInputStream(body);
    }

    private record Counted(HttpHeaders getHeaders, InputStream getBody) implements HttpInputMessage {}
}
