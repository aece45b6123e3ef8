package vekha.account;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** What the session remembers of a person: the number, and on which credentials it began; all else is read afresh. */
public class SignedIn extends User {

    private static final long serialVersionUID = 1L;

    private final long person;
    private final int credentials;

    SignedIn(Person person) {
        super(person.login(), person.password(), !person.hasLeft(), true, true, true, authorities(person.role()));
        this.person = person.id().value();
        this.credentials = person.credentials();
    }

    public PersonId person() {
        return new PersonId(person);
    }

    int credentials() {
        return credentials;
    }

    private static List<GrantedAuthority> authorities(Role role) {
        return List.of(new SimpleGrantedAuthority(role.authority()));
    }
}
