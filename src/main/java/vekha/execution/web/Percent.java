package vekha.execution.web;

/** Writes a share as an attribute of a drawing: «12.34%». */
final class Percent {

    private static final int HUNDRED = 100;
    private static final int TEN = 10;

    private Percent() {}

    static void to(StringBuilder out, int hundredths) {
        out.append(hundredths / HUNDRED);
        int rest = hundredths % HUNDRED;
        if (rest != 0) {
            out.append('.').append(rest / TEN);
            if (rest % TEN != 0) {
                out.append(rest % TEN);
            }
        }
        out.append('%');
    }
}
