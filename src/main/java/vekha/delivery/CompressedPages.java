package vekha.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Compresses pages for every browser that takes gzip, and sends a page only when it is whole: what fails in the middle of a template
 * becomes an error page and not half a page. Everything else is left to the server's own compression. Stands behind the security
 * filters, so that templates write into it directly.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CompressedPages extends OncePerRequestFilter {

    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)");

    private final ShownPages shown;

    CompressedPages(ShownPages shown) {
        this.shown = shown;
    }

    /** Whether the browser takes them; «gzip;q=0» says no (RFC 9110, 12.5.3). */
    static boolean areTaken(HttpServletRequest request) {
        String taken = Objects.toString(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "");
        return taken.contains("gzip") && !REFUSED.matcher(taken).find();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !areTaken(request) || "HEAD".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PageResponse page = new PageResponse(response);
        try {
            chain.doFilter(request, page);
            page.send(request, shown);
        } finally {
            page.discard();
        }
    }
}
