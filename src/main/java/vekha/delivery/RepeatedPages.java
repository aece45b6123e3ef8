package vekha.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a page once more to the session it was shown to, or 304 to a browser that has it, without asking the database, while
 * {@link Changes} tell of nothing it depends on. Stands behind the filters that know the session. A session that has sent a form is
 * shown nothing from before; one that is still to be told of its act, and one that asks with {@code Cache-Control: no-cache}, gets its
 * page made anew.
 */
public final class RepeatedPages extends OncePerRequestFilter {

    private static final String OWN_ACT = RepeatedPages.class.getName();

    /** Where the framework lays what is to be told after a redirect. */
    private static final String TO_BE_TOLD =
            "org.springframework.web.servlet.support.SessionFlashMapManager.FLASH_MAPS";

    private final ShownPages pages;

    public RepeatedPages(ShownPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session == null || !isSignedIn()) {
            chain.doFilter(request, response);
        } else if (!"GET".equals(request.getMethod())) {
            act(request, response, chain, session);
        } else if (mayRepeat(request, session)) {
            show(request, response, chain, session);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void act(HttpServletRequest request, HttpServletResponse response, FilterChain chain, HttpSession session)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (Objects.equals(request.getSession(false), session)) {
                session.setAttribute(OWN_ACT, pages.next());
            }
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain, HttpSession session)
            throws ServletException, IOException {
        String key = key(request, session);
        long ownAct = session.getAttribute(OWN_ACT) instanceof Long moment ? moment : 0;
        Optional<ShownPage> shown = pages.find(key, ownAct);
        if (shown.isPresent() && sent(shown.get(), request, response)) {
            return;
        }
        pages.begin(request, key);
        chain.doFilter(request, response);
        String tag = response.getHeader(HttpHeaders.ETAG);
        if (response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED && tag != null && ShownPages.mayKeep(request)) {
            pages.keep(request, tag, AnswerHead.of(response), null);
        }
    }

    private static boolean sent(ShownPage shown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String had = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean unchanged = had != null && had.contains(shown.tag());
        String token = FormToken.of(request.getAttribute(FormToken.ATTRIBUTE));
        if (!unchanged && (shown.page() == null || !shown.page().takes(token))) {
            return false;
        }
        response.setHeader(HttpHeaders.ETAG, shown.tag());
        Delivery.askEachTime(response);
        if (unchanged || shown.page() == null) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            shown.head().lay(response);
            PageResponse.send(shown.page().compressed(token), response);
        }
        return true;
    }

    private static boolean isSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }

    private static boolean mayRepeat(HttpServletRequest request, HttpSession session) {
        String asked = Objects.toString(request.getQueryString(), "");
        boolean told = session.getAttribute(TO_BE_TOLD) instanceof Collection<?> waiting && !waiting.isEmpty();
        return CompressedPages.areTaken(request) && !Delivery.isAskedAnew(request) && !told && !asked.contains("lang=");
    }

    private static String key(HttpServletRequest request, HttpSession session) {
        return String.join(
                "\n",
                session.getId(),
                request.getRequestURI(),
                Objects.toString(request.getQueryString(), ""),
                Objects.toString(request.getHeader("HX-Request"), ""),
                Objects.toString(request.getHeader(HttpHeaders.COOKIE), ""));
    }
}
