package vekha.foundation;

import org.jspecify.annotations.Nullable;

/** What a typed id of any room has in common; printed it is the bare number, as in an address. */
public interface Id {

    long value();

    /**
     * @param text decimal digits, as they stand in an address
     * @throws NotVisibleException when it is no number: such a thing does not exist
     */
    static long parse(@Nullable String text) {
        if (text == null
                || text.isEmpty()
                || text.length() > 18
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NotVisibleException();
        }
        return Long.parseLong(text);
    }
}
