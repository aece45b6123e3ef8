package vekha;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import vekha.account.EndedSessionFilter;

/** Leads to the sign-in page; a fragment cannot show it, so htmx is told to take the whole page there. */
class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

    private static final String PAGE = "/login";

    SignInEntryPoint() {
        super(PAGE);
    }

    /** Whose session was ended by somebody else is told so. */
    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        return request.getAttribute(EndedSessionFilter.ENDED) == null ? PAGE : PAGE + "?ended";
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", determineUrlToUseForThisRequest(request, response, refused));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        super.commence(request, response, refused);
    }
}
