package vekha.account;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vekha.directory.Caller;

/** Gives a controller method the {@link Actor} it asks for, by that name or as {@link Caller}, read once per request. */
@Component
public class ActorArgument implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = Actor.class.getName();

    private final Actors actors;

    ActorArgument(Actors actors) {
        this.actors = actors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Caller.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return current(request).orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody"));
    }

    /** The actor of this request; nobody before sign-in, or when the person has left or the session has ended meanwhile. */
    public Optional<Actor> current(NativeWebRequest request) {
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Actor known) {
            return Optional.of(known);
        }
        Optional<Actor> actor = find(request.getUserPrincipal());
        actor.ifPresent(it -> request.setAttribute(ATTRIBUTE, it, RequestAttributes.SCOPE_REQUEST));
        return actor;
    }

    private Optional<Actor> find(@Nullable Principal principal) {
        if (!(principal instanceof Authentication authentication)) {
            return Optional.empty();
        }
        if (authentication.getPrincipal() instanceof SignedIn session) {
            return actors.find(session);
        }
        return authentication.getPrincipal() instanceof PersonId person ? actors.find(person) : Optional.empty();
    }
}
