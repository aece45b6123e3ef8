package vekha.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody who has left, or whose password or role were changed since it began. Whom the page needs as
 * {@link Actor} is read here and only once, so this costs no statement of its own.
 */
public class EndedSessionFilter extends OncePerRequestFilter {

    /** Set for a request whose session has just ended, so that the sign-in page can say so. */
    public static final String ENDED = EndedSessionFilter.class.getName() + ".ended";

    private final ActorArgument actors;

    public EndedSessionFilter(ActorArgument actors) {
        this.actors = actors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = authentication != null && authentication.getPrincipal() instanceof SignedIn;
        if (signedIn && actors.current(new ServletWebRequest(request, response)).isEmpty()) {
            end(request);
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        request.setAttribute(ENDED, true);
    }
}
