package vekha.foundation;

import java.util.List;

/** A rule forbids the act; carries the key of the one sentence that tells the person why. */
public class RefusedException extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    public RefusedException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
