package vekha.deadline;

/** Cuts a folded wording into tokens in one pass: words by their sense, numbers, Roman numerals, signs. */
final class Tokenizer {

    private static final int MOST_DIGITS = 8;
    private static final int SHORT_WORD = 3;

    /** The value of «числа» after a plural ordinal. */
    static final int SEVERAL = 2;

    private final String text;
    private final Tokens tokens = new Tokens();
    private final StringBuilder word = new StringBuilder();
    private final StringBuilder lastWord = new StringBuilder();
    private int at;
    private int lastEnd = -1;
    private boolean lastWasUnknown;
    private boolean several; // the number's ending was plural: «20-е числа»

    private Tokenizer(String text) {
        this.text = text;
    }

    static Tokens tokens(String wording) {
        Tokenizer tokenizer = new Tokenizer(Folding.fold(wording));
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
            } else if (startsNumber(at)) {
                number();
            } else if (isLetter(c) || c == '|') {
                word();
            } else {
                sign(c);
            }
        }
    }

    private char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }

    private static boolean isLetter(char c) {
        return c >= 'а' && c <= 'я' || c >= 'a' && c <= 'z' || c >= 128 && Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A digit, or a letter misread for one: «О1.09», «З0.09». */
    private boolean startsNumber(int i) {
        char c = charAt(i);
        return isDigit(c) || digitInDisguise(c) >= 0 && isDigit(charAt(i + 1)) && !isLetter(charAt(i - 1));
    }

    private static int digitInDisguise(char c) {
        return switch (c) {
            case 'о', 'o' -> 0;
            case 'з' -> 3;
            default -> -1;
        };
    }

    private void number() {
        if (roman()) {
            return;
        }
        int start = at;
        int value = 0;
        while (isDigit(charAt(at)) || at == start || isDisguisedInside(at)) {
            char c = charAt(at);
            int digit = isDigit(c) ? c - '0' : digitInDisguise(c);
            value = at - start < MOST_DIGITS ? value * 10 + digit : value;
            at++;
        }
        emit(Sense.NUMBER, value, at - start, start);
        several = false;
        skipOrdinalEnding();
    }

    private boolean isDisguisedInside(int i) {
        return digitInDisguise(charAt(i)) >= 0 && !isLetter(charAt(i + 1)) && charAt(i + 1) != ' ';
    }

    /** «1-й», «2ое», «20-го»: the ending says nothing the number does not. */
    private void skipOrdinalEnding() {
        int i = charAt(at) == '-' ? at + 1 : at;
        int start = i;
        while (i < start + 3 && isLetter(charAt(i))) {
            i++;
        }
        if (i > start && !isLetter(charAt(i)) && isOrdinalEnding(text.substring(start, i))) {
            several = text.charAt(i - 1) == 'е' || text.charAt(i - 1) == 'х';
            at = i;
        }
    }

    private static boolean isOrdinalEnding(String ending) {
        return switch (ending) {
            case "й",
                    "я",
                    "е",
                    "ый",
                    "ий",
                    "ой",
                    "ая",
                    "ое",
                    "ую",
                    "го",
                    "ого",
                    "му",
                    "ом",
                    "м",
                    "х",
                    "ых",
                    "ье",
                    "ья",
                    "тый",
                    "ти",
                    "ми",
                    "вая",
                    "вый",
                    "ю",
                    "ей" -> true;
            default -> false;
        };
    }

    /** A Roman numeral in Latin or Cyrillic letters, ones and strokes: «II», «ІІ», «1У», «Ш», «lI». */
    private boolean roman() {
        int end = at;
        while (end < at + 6 && Roman.digit(charAt(end)) != 0) {
            end++;
        }
        boolean torn = isLetter(charAt(end)) && !isUnitAt(end);
        if (end == at || isDigit(charAt(end)) || torn || charAt(end) == '|') {
            return false;
        }
        int value = Roman.value(text, at, end);
        if (value == 0) {
            return false;
        }
        int start = at;
        at = end;
        emit(Sense.ROMAN, value, 0, start);
        skipOrdinalEnding();
        return true;
    }

    /** «IVкв.» without a space. */
    private boolean isUnitAt(int i) {
        return charAt(i - 1) < 'а' && (text.startsWith("кв", i) || text.startsWith("полуг", i));
    }

    private void word() {
        if (roman()) {
            return;
        }
        int start = at;
        word.setLength(0);
        boolean cyrillic = true;
        while (isLetter(charAt(at)) || charAt(at) == '|') {
            char c = Homoglyphs.cyrillic(charAt(at++));
            cyrillic &= c >= 'а' && c <= 'я';
            word.append(c);
        }
        int entry = cyrillic ? Vocabulary.find(word, 0, word.length()) : Vocabulary.UNKNOWN;
        if (entry == Vocabulary.UNKNOWN && cyrillic && joinsLastWord(start)) {
            return;
        }
        remember(start, entry);
    }

    private void remember(int start, int entry) {
        boolean known = entry != Vocabulary.UNKNOWN;
        Sense sense = known ? Vocabulary.sense(entry) : Sense.OTHER;
        boolean plural = several && sense == Sense.DAY_OF_MONTH;
        emit(sense, plural ? SEVERAL : known ? Vocabulary.value(entry) : 0, 0, start);
        lastWord.setLength(0);
        lastWord.append(word);
        lastEnd = at;
        lastWasUnknown = !known || Vocabulary.sense(entry) == Sense.OTHER;
    }

    /** A word torn in two by the edge of a cell: «октяб рь», «ежемесячн о», «сен-тябрь». */
    private boolean joinsLastWord(int start) {
        if (start - lastEnd < 1 || start - lastEnd > 2 || lastWord.length() + word.length() > 20) {
            return false;
        }
        lastWord.append(word);
        int entry = Vocabulary.findExactly(lastWord, 0, lastWord.length());
        lastWord.setLength(lastWord.length() - word.length());
        if (entry == Vocabulary.UNKNOWN || Vocabulary.sense(entry) == Sense.OTHER || !isTornBetween(start)) {
            return false;
        }
        while (tokens.is(tokens.size() - 1, Sense.DASH)) {
            tokens.removeLast();
        }
        tokens.removeLast();
        word.insert(0, lastWord);
        remember(start, entry);
        return true;
    }

    private boolean isTornBetween(int start) {
        for (int i = lastEnd; i < start; i++) {
            if (charAt(i) != ' ' && charAt(i) != '-') {
                return false;
            }
        }
        return lastWasUnknown || word.length() > 1 && lastWord.length() <= SHORT_WORD;
    }

    private void sign(char c) {
        Sense sense = switch (c) {
            case '.' -> Sense.DOT;
            case ',' -> Sense.COMMA;
            case ';' -> Sense.SEMICOLON;
            case ':' -> Sense.COLON;
            case '/' -> Sense.SLASH;
            case '-' -> Sense.DASH;
            case '(' -> Sense.OPEN;
            case ')' -> Sense.CLOSE;
            case '№' -> Sense.NUMERO;
            default -> Sense.NOTHING;
        };
        int start = at++;
        if (sense != Sense.NOTHING && !isRepeated(sense)) {
            emit(sense, 0, 0, start);
        }
    }

    private boolean isRepeated(Sense sense) {
        return (sense == Sense.DASH || sense == Sense.DOT) && tokens.is(tokens.size() - 1, sense);
    }

    private void emit(Sense sense, int value, int width, int start) {
        tokens.add(sense, value, width, start > 0 && charAt(start - 1) != ' ');
    }
}
