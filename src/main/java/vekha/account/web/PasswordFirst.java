package vekha.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vekha.account.Actor;
import vekha.account.ActorArgument;
import vekha.foundation.NotPermittedException;

/** Leads whoever came in with a one-time password to choose an own one; until then nothing else opens. */
@Configuration
class PasswordFirst implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> OPEN = Set.of(PasswordController.PAGE, "/login", "/look", "/about", "/error");

    private final ActorArgument actors;

    PasswordFirst(ActorArgument actors) {
        this.actors = actors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean led = handler instanceof HandlerMethod
                && !OPEN.contains(path)
                && actors.current(new ServletWebRequest(request, response))
                        .filter(Actor::mustChangePassword)
                        .isPresent();
        if (!led) {
            return true;
        }
        if (path.startsWith("/api/")) {
            throw new NotPermittedException();
        }
        response.sendRedirect(request.getContextPath() + PasswordController.PAGE);
        return false;
    }
}
