package vekha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session in which somebody has just chosen an own password; all other sessions of that person have ended. */
@Component
public class OwnSession {

    private final People people;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    OwnSession(People people) {
        this.people = people;
    }

    /** The session goes on under a new number and the new credentials. */
    public void goOn(HttpServletRequest request, HttpServletResponse response) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null && before.getPrincipal() instanceof SignedIn signedIn) {
            begin(signedIn.person(), request, response);
        }
    }

    /** Signs in somebody who has just proved to be that person. */
    public void begin(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        people.findById(person.value())
                .map(SignedIn::new)
                .ifPresent(now -> sessions.saveContext(signedIn(now), request, response));
    }

    private static SecurityContext signedIn(SignedIn person) {
        person.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return context;
    }
}
