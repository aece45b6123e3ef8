package vekha.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** The token that the forms of a request carry. */
final class FormToken {

    /** The attribute of a request under which the security filters lay it. */
    static final String ATTRIBUTE = "_csrf";

    private FormToken() {}

    /** @return empty where nothing is to be sent */
    static String of(@Nullable Object attribute) {
        return attribute instanceof CsrfToken csrf ? csrf.getToken() : "";
    }
}
