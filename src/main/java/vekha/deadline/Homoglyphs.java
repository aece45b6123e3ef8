package vekha.deadline;

/** Latin letters that look like Cyrillic ones, as typed with the wrong keyboard layout. */
public final class Homoglyphs {

    private Homoglyphs() {}

    /** The Cyrillic letter that a small Latin one looks like; any other character as it is. */
    public static char cyrillic(char c) {
        return switch (c) {
            case 'a' -> 'а';
            case 'b' -> 'в';
            case 'c' -> 'с';
            case 'e' -> 'е';
            case 'h' -> 'н';
            case 'k' -> 'к';
            case 'm' -> 'м';
            case 'o' -> 'о';
            case 'p' -> 'р';
            case 't' -> 'т';
            case 'x' -> 'х';
            case 'y' -> 'у';
            case 'n' -> 'п';
            case 'u', 'і' -> 'и';
            default -> c;
        };
    }
}
