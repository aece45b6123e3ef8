package vekha.intake.reading;

/** How Word prints the count of a list. */
final class NumberFormats {

    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private static final String[] SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private NumberFormats() {}

    static String print(String format, int count) {
        return switch (format) {
            case "none" -> "";
            case "decimalZero" -> count < 10 ? "0" + count : Integer.toString(count);
            case "upperRoman" -> roman(count).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman" -> roman(count);
            case "upperLetter" -> letters(LATIN, count).toUpperCase(java.util.Locale.ROOT);
            case "lowerLetter" -> letters(LATIN, count);
            case "russianUpper" -> letters(RUSSIAN, count).toUpperCase(java.util.Locale.ROOT);
            case "russianLower" -> letters(RUSSIAN, count);
            default -> Integer.toString(count);
        };
    }

    private static String roman(int count) {
        if (count < 1 || count > 3999) {
            return Integer.toString(count);
        }
        StringBuilder roman = new StringBuilder();
        int rest = count;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                roman.append(SIGNS[i]);
            }
        }
        return roman.toString();
    }

    /** After the last letter come doubled letters: aa, bb. */
    private static String letters(String alphabet, int count) {
        if (count < 1 || count > 780) {
            return Integer.toString(count);
        }
        int turn = (count - 1) / alphabet.length();
        return alphabet.substring((count - 1) % alphabet.length())
                .substring(0, 1)
                .repeat(turn + 1);
    }
}
