package bench;

/**
 * What one page cost in one data set.
 *
 * @param jvm milliseconds of processor time of the application per request
 * @param postgres the same of the database server
 * @param bytes as sent, compressed
 */
record Result(
        String page,
        double target,
        double jvm,
        double postgres,
        Load one,
        Load eight,
        long bytes,
        long statements,
        double unchanged) {

    double total() {
        return jvm + postgres;
    }
}
