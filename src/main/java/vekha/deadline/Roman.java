package vekha.deadline;

/** Roman numerals up to twelve, in whatever letters were at hand. */
final class Roman {

    private static final int MOST = 12;

    private Roman() {}

    /** What a character can stand for: 1, 2 (П), 3 (Ш), 5 or 10, and 0 for everything else. */
    static int digit(char c) {
        return switch (c) {
            case 'i', 'і', 'l', 'ӏ', '|', '1' -> 1;
            case 'п' -> 2;
            case 'ш' -> 3;
            case 'v', 'у', 'y' -> 5;
            case 'x', 'х' -> 10;
            default -> 0;
        };
    }

    /** The value, or 0 when it is no numeral or nothing but Arabic ones. */
    static int value(char[] text, int from, int to) {
        int sum = 0;
        boolean letters = false;
        for (int i = from; i < to; i++) {
            int digit = digit(text[i]);
            int next = i + 1 < to ? digit(text[i + 1]) : 0;
            sum += digit < next ? -digit : digit;
            letters |= text[i] != '1';
        }
        return letters && sum > 0 && sum <= MOST ? sum : 0;
    }
}
