package vekha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

class SignInFailureTests {

    @Test
    void thePageSaysWhy() throws IOException {
        assertThat(after(new BadCredentialsException("wrong")).getRedirectedUrl())
                .isEqualTo("/login?error");
        assertThat(after(new LockedException("throttled")).getRedirectedUrl()).isEqualTo("/login?throttled");
    }

    @Test
    void aFailureOfOursIsNoWrongPassword() throws IOException {
        MockHttpServletResponse response = after(new InternalAuthenticationServiceException("database gone"));

        assertThat(response.getRedirectedUrl()).isNull();
        assertThat(response.getStatus()).isEqualTo(503);
    }

    private static MockHttpServletResponse after(AuthenticationException failure) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SignInFailure().onAuthenticationFailure(new MockHttpServletRequest(), response, failure);
        return response;
    }
}
