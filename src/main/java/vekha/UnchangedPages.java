package vekha;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;
import vekha.account.Actor;
import vekha.account.ActorArgument;
import vekha.foundation.ChangesOnlyByActs;
import vekha.journal.LastActs;

/**
 * Answers 304 for a page that is the same as on the reader's last visit, before anything of it is made (RFC 9110, 13.1.2). The
 * browser keeps the page but asks each time; signing out takes what it kept away.
 */
@Component
class UnchangedPages implements HandlerInterceptor {

    private final ActorArgument actors;
    private final ShellInterceptor shell;
    private final LastActs acts;
    private final Clock clock;

    /** After a start the templates may be new. */
    private final String start = UUID.randomUUID().toString();

    UnchangedPages(ActorArgument actors, ShellInterceptor shell, LastActs acts, Clock clock) {
        this.actors = actors;
        this.shell = shell;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!changesOnlyByActs(handler) || RequestContextUtils.getInputFlashMap(request) != null) {
            return true;
        }
        ServletWebRequest web = new ServletWebRequest(request, response);
        Optional<Actor> actor = actors.current(web);
        if (actor.isEmpty()) {
            return true;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.addHeader(HttpHeaders.VARY, "HX-Request, Cookie");
        return !web.checkNotModified(tag(actor.get(), request));
    }

    private static boolean changesOnlyByActs(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(ChangesOnlyByActs.class);
    }

    /** Weak: the token of the forms is wrapped differently in each copy, and means the same. */
    private String tag(Actor actor, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String parts = String.join(
                "|",
                start,
                session == null ? "" : session.getId(),
                actor.toString(),
                actor.today(clock).toString(),
                LocaleContextHolder.getLocale().toLanguageTag(),
                cookie(request, LookController.THEME),
                cookie(request, LookController.LOOK),
                String.valueOf(request.getHeader("HX-Request")),
                shell.counters(actor, request).toString(),
                acts.token(actor));
        return "W/\"" + digest(parts) + "\"";
    }

    private static String cookie(HttpServletRequest request, String name) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }

    private static String digest(String parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
