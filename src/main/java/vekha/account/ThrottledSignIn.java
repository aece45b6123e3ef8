package vekha.account;

import java.util.Locale;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password, unless too many wrong ones came from there just now. */
@Component
class ThrottledSignIn extends DaoAuthenticationProvider {

    /** No account has a longer name, and none is remembered. */
    private static final int LONGEST_NAME = 100;

    private final SignInThrottle throttle;

    ThrottledSignIn(SignIn signIn, PasswordEncoder passwords, SignInThrottle throttle) {
        super(signIn);
        setPasswordEncoder(passwords);
        this.throttle = throttle;
    }

    /**
     * @throws LockedException while the name has to wait at that address; the password is not even looked at
     * @throws InternalAuthenticationServiceException when nobody could be asked: that is no wrong password
     */
    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (login.length() > LONGEST_NAME || login.indexOf('\0') >= 0) {
            throttle.failed("", address);
            throw new BadCredentialsException("no such name");
        }
        if (!throttle.wait(login, address).isZero()) {
            throw new LockedException("throttled");
        }
        try {
            Authentication signedIn = super.authenticate(attempt);
            throttle.succeeded(login, address);
            return signedIn;
        } catch (InternalAuthenticationServiceException broken) {
            throw broken;
        } catch (AuthenticationException wrong) {
            throttle.failed(login, address);
            throw wrong;
        }
    }
}
