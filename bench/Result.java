package bench;

/**
 * What one page cost in one data set.
 *
 * @param anew of a request for which the page is made anew, as the first reader after an act has it made
 * @param again of a request as browsers send it: a page that was made before and has not changed need not be made again
 * @param bytes as sent, compressed
 * @param statements of a page made anew
 */
record Result(
        String page,
        double target,
        Measured anew,
        Measured again,
        Load eight,
        long bytes,
        long statements,
        double unchanged) {

    /** What the processes used, and what one asker saw of it. */
    record Measured(Cost cost, Load load) {}

    /**
     * Milliseconds of processor time per request.
     *
     * @param jvm of the application
     * @param postgres of the database server
     */
    record Cost(double jvm, double postgres) {

        double total() {
            return jvm + postgres;
        }
    }
}
