package vekha;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Tokens of forms, kept in the session. Only a page begins a session: an act that comes without one is refused anyway, and a session
 * of its own would take the place of the one in which the sign-in page was just shown. A token begins with a mark of the person for whom
 * the page was made, so that a form sent after the session ended is known to be that person's, whoever has signed in meanwhile.
 */
final class TokensOfPages implements CsrfTokenRepository {

    private static final char DIVIDER = '.';

    private final CsrfTokenRepository session = new HttpSessionCsrfTokenRepository();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken token = session.generateToken(request);
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader == null || reader instanceof AnonymousAuthenticationToken
                ? token
                : new DefaultCsrfToken(
                        token.getHeaderName(),
                        token.getParameterName(),
                        ExpiredForms.mark(reader) + DIVIDER + token.getToken());
    }

    /** A mark of the person for whom the page with the form was made; null when it was made for nobody. */
    static @Nullable String reader(HttpServletRequest request) {
        String field = request.getParameter("_csrf");
        String sent = field == null ? request.getHeader("X-CSRF-TOKEN") : field;
        String token = sent == null ? "" : unmasked(sent);
        int end = token.indexOf(DIVIDER);
        return end < 0 ? null : token.substring(0, end);
    }

    /** As {@link XorCsrfTokenRequestAttributeHandler} masks it: random bytes, and as many mixed with them. */
    private static String unmasked(String sent) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sent);
            byte[] token = new byte[bytes.length / 2];
            for (int i = 0; i < token.length; i++) {
                token[i] = (byte) (bytes[i] ^ bytes[token.length + i]);
            }
            return new String(token, StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException noToken) {
            return "";
        }
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null || request.getMethod().equals("GET")) {
            session.saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return session.loadToken(request);
    }
}
