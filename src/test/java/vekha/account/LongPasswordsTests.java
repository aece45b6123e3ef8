package vekha.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class LongPasswordsTests {

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(4);
    private final LongPasswords passwords = new LongPasswords(bcrypt);

    @ParameterizedTest
    @ValueSource(ints = {10, 36, 37, 200})
    void everyLetterOfAPasswordCounts(int letters) {
        String password = "ж".repeat(letters);

        String encoded = passwords.encode(password);

        assertThat(passwords.matches(password, encoded)).isTrue();
        assertThat(passwords.matches("ж".repeat(letters - 1) + "ш", encoded)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 36})
    void whatWasEncodedBeforeIsStillKnown(int letters) {
        assertThat(passwords.matches("ж".repeat(letters), bcrypt.encode("ж".repeat(letters))))
                .isTrue();
    }
}
