package vekha;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vekha.account.Actor;
import vekha.account.ActorArgument;
import vekha.delivery.Delivery;
import vekha.delivery.KeptPage;
import vekha.delivery.KeptPages;
import vekha.delivery.ShownPages;
import vekha.foundation.ChangesOnlyByActs;
import vekha.journal.LastActs;

/**
 * Answers 304 for a page that is the same as on the reader's last visit, before anything of it is made (RFC 9110, 13.1.2); and
 * with what was made before, when it was made for another reader or another browser. The browser keeps the page but asks each
 * time; signing out takes what it kept away. A reader who asks with {@code Cache-Control: no-cache}, as browsers do when told to
 * load a page afresh, gets it made anew.
 */
@Component
class UnchangedPages implements HandlerInterceptor {

    private static final String KEY = UnchangedPages.class.getName();

    private final ActorArgument actors;
    private final ShellInterceptor shell;
    private final LastActs acts;
    private final KeptPages kept;
    private final ThymeleafViewResolver views;
    private final ObjectProvider<ResourceUrlProvider> files;
    private final Clock clock;

    /** After a start the templates may be new. */
    private final String start = UUID.randomUUID().toString();

    UnchangedPages(
            ActorArgument actors,
            ShellInterceptor shell,
            LastActs acts,
            KeptPages kept,
            ThymeleafViewResolver views,
            ObjectProvider<ResourceUrlProvider> files,
            Clock clock) {
        this.actors = actors;
        this.shell = shell;
        this.acts = acts;
        this.kept = kept;
        this.views = views;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        @Nullable
        ChangesOnlyByActs promise =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(ChangesOnlyByActs.class) : null;
        if (promise == null || RequestContextUtils.getInputFlashMap(request) != null) {
            return true;
        }
        ServletWebRequest web = new ServletWebRequest(request, response);
        Optional<Actor> actor = actors.current(web);
        if (actor.isEmpty()) {
            return true;
        }
        Delivery.askEachTime(response);
        LastActs.Seen last = acts.seen(actor.get());
        ShownPages.dependsOn(
                request,
                parts(actor.get(), last),
                actor.get().today(clock),
                actor.get().zone());
        String seen = seen(actor.get(), request, last);
        return !web.checkNotModified(tag(actor.get(), request, seen))
                && !shown(key(actor.get(), request, promise, seen), request, response);
    }

    /** A page that the controller made without a refusal may be kept. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null
                && request.getAttribute(KEY) instanceof String key
                && page.getStatus() == null
                && response.getStatus() == HttpServletResponse.SC_OK) {
            KeptPages.mayKeep(page.getModel(), key);
        }
    }

    private boolean shown(String key, HttpServletRequest request, HttpServletResponse response) throws Exception {
        Optional<KeptPage> page = Delivery.isAskedAnew(request) ? Optional.empty() : kept.find(key);
        if (page.isEmpty()) {
            request.setAttribute(KEY, key);
            return false;
        }
        // the addresses of the frame's files are told by what the framework lays here only for controllers
        request.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, files.getObject());
        View view = Objects.requireNonNull(views.resolveViewName("layout/kept", LocaleContextHolder.getLocale()));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("kept", page.get());
        model.put("searched", page.get().searched());
        model.put("shell", shell.shell(request, null));
        view.render(model, request, response);
        return true;
    }

    private static List<String> parts(Actor actor, LastActs.Seen last) {
        return Stream.concat(last.territories().stream().map(it -> "t" + it), Stream.of("p" + actor.id()))
                .toList();
    }

    /** What the page depends on beside its reader. */
    private String seen(Actor actor, HttpServletRequest request, LastActs.Seen last) {
        return String.join(
                "|",
                start,
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                actor.today(clock).toString(),
                LocaleContextHolder.getLocale().toLanguageTag(),
                String.valueOf(request.getHeader("HX-Request")),
                last.token());
    }

    /** Weak: the token of the forms is wrapped differently in each copy, and means the same. */
    private String tag(Actor actor, HttpServletRequest request, String seen) {
        HttpSession session = request.getSession(false);
        return "W/\""
                + digest(String.join(
                        "|",
                        session == null ? "" : session.getId(),
                        actor.toString(),
                        cookie(request, LookController.THEME),
                        cookie(request, LookController.LOOK),
                        shell.counters(actor, request).toString(),
                        seen))
                + "\"";
    }

    /** Of the part below the bar, in which nothing shows the look or the session. */
    private String key(Actor actor, HttpServletRequest request, ChangesOnlyByActs promise, String seen) {
        String reader = promise.shared()
                ? String.join(
                        "|",
                        actor.role().name(),
                        actor.territory().toString(),
                        actor.territoryName(),
                        new TreeSet<>(List.of(actor.territoryNumbers())).toString(),
                        new TreeSet<>(List.of(actor.schoolNumbers())).toString(),
                        new TreeSet<>(List.of(actor.bodyNumbers())).toString())
                : actor + "|" + shell.counters(actor, request);
        return digest(reader + "|" + seen);
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
