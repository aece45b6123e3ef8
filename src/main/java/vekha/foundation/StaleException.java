package vekha.foundation;

/** Somebody else changed the thing since the form was opened (409). */
public class StaleException extends RuntimeException {

    /**
     * @param opened version the form was opened on
     * @param current version that is stored now
     * @throws StaleException when they differ
     */
    public static void check(int opened, int current) {
        if (opened != current) {
            throw new StaleException();
        }
    }
}
