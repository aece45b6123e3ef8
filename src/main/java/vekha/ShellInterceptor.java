package vekha;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;
import vekha.account.Actor;
import vekha.account.ActorArgument;
import vekha.account.Role;

/** Puts the {@link Shell} beside every page that is rendered; fragments and redirects do without. */
@Component
class ShellInterceptor implements HandlerInterceptor {

    private static final Map<Role, String> LABELS = Map.of(
            Role.ADMINISTRATOR, "role.administrator",
            Role.REGIONAL_COORDINATOR, "role.region",
            Role.COORDINATOR, "role.coordinator",
            Role.HEAD, "role.head",
            Role.CURATOR, "role.curator",
            Role.PRINCIPAL, "role.principal",
            Role.RESPONSIBLE, "role.body");

    private static final String COUNTERS = ShellQueries.Counters.class.getName();

    private final ActorArgument actors;
    private final ShellQueries queries;
    private final MessageSource messages;
    private final Clock clock;
    private final ShellFilters filters;
    private final String version;

    ShellInterceptor(
            ActorArgument actors,
            ShellQueries queries,
            MessageSource messages,
            Clock clock,
            ShellFilters filters,
            ObjectProvider<BuildProperties> build) {
        this.actors = actors;
        this.queries = queries;
        this.messages = messages;
        this.clock = clock;
        this.filters = filters;
        BuildProperties properties = build.getIfAvailable();
        this.version = properties == null ? "" : Objects.toString(properties.getVersion(), "");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        if (page.getModel().containsKey("shell") || "true".equals(request.getHeader("HX-Request"))) {
            return;
        }
        page.addObject("shell", shell(request, notice(page, LocaleContextHolder.getLocale())));
    }

    /** Read once per request. */
    ShellQueries.Counters counters(Actor actor, HttpServletRequest request) {
        if (request.getAttribute(COUNTERS) instanceof ShellQueries.Counters known) {
            return known;
        }
        ShellQueries.Counters counters = queries.counters(actor, actor.today(clock));
        request.setAttribute(COUNTERS, counters);
        return counters;
    }

    Shell shell(HttpServletRequest request, Shell.@Nullable Notice notice) {
        Optional<Actor> actor = actors.current(new ServletWebRequest(request));
        Locale locale = LocaleContextHolder.getLocale();
        Optional<ShellQueries.Counters> waits = actor.map(it -> counters(it, request));
        String path = request.getRequestURI();
        return new Shell(
                actor.isPresent(),
                actor.map(Actor::name).orElse(null),
                actor.map(Actor::territoryName).orElse(null),
                actor.map(it -> Objects.requireNonNull(LABELS.get(it.role()))).orElse("role.administrator"),
                actor.map(it -> ShellEntries.of(it, waits.orElseThrow(), path)).orElse(List.of()),
                waits.map(it -> new Shell.Bell(it.notices(), path.startsWith("/notices")))
                        .orElse(Shell.Bell.NONE),
                waits.map(it -> filters.of(request, it.kept())).orElse(null),
                cookie(request, LookController.THEME),
                cookie(request, LookController.LOOK),
                locale.getLanguage(),
                notice,
                version);
    }

    private Shell.@Nullable Notice notice(ModelAndView page, Locale locale) {
        Map<String, Object> model = page.getModel();
        if (!(model.get("notice") instanceof String key)) {
            return null;
        }
        Object[] arguments = model.get("noticeArgs") instanceof Object[] given ? given : null;
        String undo = model.get("noticeUndo") instanceof String address ? address : null;
        return new Shell.Notice(
                Objects.toString(model.get("noticeKind"), "done"),
                messages.getMessage(key, arguments, locale),
                undo,
                undo == null
                        ? null
                        : messages.getMessage(
                                Objects.toString(model.get("noticeUndoWord"), "layout.undo"), null, locale),
                "post");
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}
