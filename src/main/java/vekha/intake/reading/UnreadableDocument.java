package vekha.intake.reading;

import java.util.Locale;

/** Says why a document cannot be read, in a way its owner can do something about. */
public final class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a document is refused, each with its message and its HTTP status. */
    public enum Reason {
        EMPTY(400),
        TOO_LARGE(413),
        UNKNOWN_KIND(415),
        PDF(415),
        OTHER_OFFICE(415),
        ENCRYPTED(422),
        DAMAGED(422),
        MACROS(422),
        HOSTILE(422),
        TOO_MANY_ROWS(422);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        public String messageKey() {
            return "reading.refused." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    public UnreadableDocument(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public UnreadableDocument(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
