package vekha;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * A form that is sent after its session ended is not lost: what was typed is kept, and shown for sending again once the same
 * person has signed in. Only a form of our own page is kept, and it is never sent without a press of the person's.
 */
@Component
class ExpiredForms extends SavedRequestAwareAuthenticationSuccessHandler implements AccessDeniedHandler {

    private static final String KEPT = "vekha-kept";
    private static final int MOST_LETTERS = 300_000;
    private static final int MOST_VALUES = 3_000;
    /** Asks while one types what a deadline means: the form itself is still on the screen. */
    private static final String WHILE_TYPING = "/deadline";

    private static final List<String> NEVER =
            List.of("/login", "/logout", "/first-run", "/invitation", "/account", "/admin");

    private final KeptForms forms;
    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    ExpiredForms(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException) || !isForm(request)) {
            otherwise.handle(request, response, denied);
            return;
        }
        Map<String, List<String>> values = values(request);
        String page = "/login?expired";
        KeptForms.Form form =
                new KeptForms.Form(request.getRequestURI(), values, TokensOfPages.reader(request), hasFiles(request));
        if (form.letters() <= MOST_LETTERS && values.size() <= MOST_VALUES) {
            String key = forms.keep(form);
            page = signedIn() ? "/kept?key=" + key : page;
            put(response, KEPT, key, Duration.ofMinutes(30), request);
        }
        lead(request, response, page);
    }

    /** Whoever signs in is led to the form typed before, if it is the own one; otherwise it waits for its owner. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        String key = cookie(request, KEPT);
        if (forms.find(key, mark(authentication)).isPresent()) {
            put(response, KEPT, "", Duration.ZERO, request);
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, "/kept?key=" + key);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    /** Tells persons apart without naming them. */
    static String mark(Authentication authentication) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("vekha/" + authentication.getName()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("POST")
                && request.getContentType() != null
                && !path.endsWith(WHILE_TYPING)
                && NEVER.stream().noneMatch(it -> path.equals(it) || path.startsWith(it + "/"))
                && isOurs(request);
    }

    /** Sent from a page of ours, as every browser says of a form it sends. */
    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null || origin == null) {
            return "same-origin".equals(site);
        }
        try {
            URI from = URI.create(origin);
            return request.getServerName().equals(from.getHost());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static Map<String, List<String>> values(HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, typed) -> {
            if (!name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password")) {
                values.put(name, Arrays.asList(typed));
            }
        });
        return values;
    }

    private static boolean hasFiles(HttpServletRequest request) throws IOException, ServletException {
        return request.getContentType().startsWith("multipart/")
                && request.getParts().stream()
                        .map(Part::getSubmittedFileName)
                        .anyMatch(name -> name != null && !name.isBlank());
    }

    private static boolean signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.isAuthenticated();
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + page);
        }
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    private static void put(
            HttpServletResponse response, String name, String value, Duration age, HttpServletRequest request) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
