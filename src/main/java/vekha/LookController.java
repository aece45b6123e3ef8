package vekha;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Light or dark, usual or large and contrasting: remembered in the browser, the same pages throughout. */
@Controller
class LookController {

    static final String THEME = "vekha-theme";
    static final String LOOK = "vekha-look";

    private static final Set<String> THEMES = Set.of("auto", "light", "dark");
    private static final Set<String> LOOKS = Set.of("normal", "contrast");

    @GetMapping("/look")
    String choose(
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String look,
            HttpServletRequest request,
            HttpServletResponse response) {
        remember(THEME, theme, THEMES, request, response);
        remember(LOOK, look, LOOKS, request, response);
        return "redirect:" + back(request);
    }

    @GetMapping("/about")
    String about() {
        return "layout/about";
    }

    private static void remember(
            String name,
            @Nullable String value,
            Set<String> known,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (value != null && known.contains(value)) {
            ResponseCookie cookie = ResponseCookie.from(name, value)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    /** The page the reader came from, if it is one of ours; only its path, so that nobody can be led elsewhere. */
    private static String back(HttpServletRequest request) {
        try {
            URI referer = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            boolean ours = request.getServerName().equals(referer.getHost()) && referer.getRawPath() != null;
            if (ours
                    && referer.getRawPath().startsWith("/")
                    && !referer.getRawPath().startsWith("//")) {
                return referer.getRawQuery() == null
                        ? referer.getRawPath()
                        : referer.getRawPath() + "?" + referer.getRawQuery();
            }
        } catch (IllegalArgumentException notAnAddress) {
            // a browser may send anything here; the front page is always right
        }
        return "/";
    }
}
