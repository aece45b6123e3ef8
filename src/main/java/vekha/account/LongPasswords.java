package vekha.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets passwords be longer than the 72 bytes that bcrypt takes, which are 36 Russian letters: of a longer one its SHA-256 is
 * encoded. Shorter ones are encoded as they are, so what was encoded before is still known.
 */
public final class LongPasswords implements PasswordEncoder {

    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;

    public LongPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(brief(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return encoder.matches(brief(password), encoded);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return encoder.upgradeEncoding(encoded);
    }

    private static @Nullable CharSequence brief(@Nullable CharSequence password) {
        byte[] bytes = password == null ? new byte[0] : password.toString().getBytes(StandardCharsets.UTF_8);
        return bytes.length <= MOST_BYTES ? password : Base64.getEncoder().encodeToString(digest(bytes));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
