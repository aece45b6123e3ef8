package vekha.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/** What pages that change only by acts and their readers tell each other about keeping (RFC 9111). */
public final class Delivery {

    private Delivery() {}

    /** The browser keeps the page, for this reader, but asks each time whether it is still true. */
    public static void askEachTime(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.addHeader(HttpHeaders.VARY, "HX-Request, Cookie");
    }

    /** Whether the reader wants the page made anew, as browsers ask when told to load it afresh. */
    public static boolean isAskedAnew(HttpServletRequest request) {
        return Objects.toString(request.getHeader(HttpHeaders.CACHE_CONTROL), "")
                .contains("no-cache");
    }
}
