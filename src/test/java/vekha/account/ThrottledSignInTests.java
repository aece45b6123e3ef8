package vekha.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import vekha.support.TestClock;

@SuppressWarnings("deprecation") // the plain encoder is for tests
class ThrottledSignInTests {

    private final People people = mock(People.class);
    private final SignInThrottle throttle = new SignInThrottle(new TestClock());
    private final ThrottledSignIn signIn =
            new ThrottledSignIn(new SignIn(people), NoOpPasswordEncoder.getInstance(), throttle);

    @Test
    void nobodyWaitsBecauseTheDatabaseDidNotAnswer() {
        when(people.findByLogin(anyString())).thenThrow(new DataAccessResourceFailureException("gone"));

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> attempt("ivanova")).isInstanceOf(InternalAuthenticationServiceException.class);
        }
        assertThat(throttle.wait("ivanova", "")).isZero();
    }

    @Test
    void aWrongPasswordCounts() {
        when(people.findByLogin(anyString())).thenReturn(Optional.empty());

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> attempt("ivanova")).isInstanceOf(BadCredentialsException.class);
        }
        assertThat(throttle.wait("ivanova", "")).isPositive();
    }

    @Test
    void aNameThatNoDatabaseKeepsIsNobodys() {
        when(people.findByLogin(anyString()))
                .thenThrow(new DataAccessResourceFailureException("invalid byte sequence"));

        assertThatThrownBy(() -> attempt("iva\0nova")).isInstanceOf(BadCredentialsException.class);
    }

    private void attempt(String login) {
        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, "wrong"));
    }
}
