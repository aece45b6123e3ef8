package vekha.account;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vekha.foundation.RefusedException;

/** What makes a password: one-time ones that can be read out on the telephone, and the rule for those people choose. */
@Component
class Passwords {

    static final int SHORTEST = 10;

    /** See {@link LongPasswords}; more only costs time. */
    static final int LONGEST = 200;

    /** Without letters and digits that are taken for each other. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** «kx7m-p2ha-9wte»: about 59 bits. */
    String once() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    String encode(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, Person person) {
        return encoder.matches(password, person.password());
    }

    /** @throws RefusedException when the password is too short, or is the sign-in name over again */
    void check(String password, String login) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new RefusedException("password.refused.length", SHORTEST);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.replace(login, "").length() < SHORTEST / 2
                || plain.chars().distinct().count() < 4) {
            throw new RefusedException("password.refused.simple");
        }
    }
}
