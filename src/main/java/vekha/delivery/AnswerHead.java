package vekha.delivery;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/**
 * What a page or a file says of itself before its content.
 *
 * @param disposition of a file that is saved under a name; browsers keep no copy of it beside that one
 */
record AnswerHead(
        @Nullable String type,
        @Nullable String language,
        @Nullable String disposition) {

    static AnswerHead of(HttpServletResponse response) {
        return new AnswerHead(
                response.getContentType(),
                response.getHeader(HttpHeaders.CONTENT_LANGUAGE),
                response.getHeader(HttpHeaders.CONTENT_DISPOSITION));
    }

    void lay(HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
        if (disposition != null) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        }
    }
}
