package vekha;

import org.jspecify.annotations.Nullable;

/** Why the application cannot start, said so that whoever installs it knows what to do, in Russian and in English. */
class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    CannotStartException(String russian, String english, String advice, @Nullable Throwable cause) {
        super(russian + " / " + english, cause);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
