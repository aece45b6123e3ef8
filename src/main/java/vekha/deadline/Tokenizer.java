package vekha.deadline;

/** Cuts a folded wording into tokens in one pass: words by their sense, numbers, Roman numerals, signs. */
final class Tokenizer {

    private static final int MOST_DIGITS = 8;
    private static final int YEAR_DIGITS = 4;
    private static final int SHORT_WORD = 3;
    private static final int LONGEST_WORD = 20;
    private static final int USUAL_WORD = 4;

    /** What is no word alone, though what follows it may be one: «еже-квартально». */
    private static final String EVERY = "еже";

    private static final String HALF = "пол";

    /** «I п/г», «2 п/годие»: no Roman two and a letter. */
    private static final String HALF_YEAR = "п/г";

    /** The value of «числа» after a plural ordinal. */
    static final int SEVERAL = 2;

    private final char[] text;
    private final Tokens tokens;
    private int at;
    private int lastStart;
    private int lastEnd = -1;
    private int lastLength; // in letters: a word torn in two has a gap
    private boolean lastWasUnknown;
    private boolean several; // the number's ending was plural: «20-е числа»

    private Tokenizer(char[] text) {
        this.text = text;
        this.tokens = new Tokens(text.length / USUAL_WORD + 2);
    }

    static Tokens tokens(String wording) {
        Tokenizer tokenizer = new Tokenizer(Folding.fold(wording));
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        while (at < text.length) {
            char c = text[at];
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
        return i >= 0 && i < text.length ? text[i] : ' ';
    }

    private static boolean isLetter(char c) {
        return c >= 'а' && c <= 'я' || c >= 'a' && c <= 'z' || c >= 128 && Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A digit, or a letter misread for one: «О1.09», «З0.09», «ЗО.09», «l2.09». */
    private boolean startsNumber(int i) {
        char c = charAt(i);
        boolean thirty = startsWith("зо.", i) && isDigit(charAt(i + 3));
        boolean disguised = digitInDisguise(c) >= 0 && isDigit(charAt(i + 1)) || isThreeAlone(i) || thirty;
        return isDigit(c) || disguised && !isLetter(charAt(i - 1));
    }

    /** «З декада»: no word of one letter is written so. */
    private boolean isThreeAlone(int i) {
        return charAt(i) == 'з' && (charAt(i + 1) == ' ' || charAt(i + 1) == '-') && isLetter(charAt(i + 2));
    }

    private static int digitInDisguise(char c) {
        return switch (c) {
            case 'о', 'o' -> 0;
            case 'l', 'i' -> 1;
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
        while (isDigit(charAt(at)) || at == start || isDisguisedInside(at, at - start)) {
            char c = charAt(at);
            int digit = isDigit(c) ? c - '0' : digitInDisguise(c);
            value = at - start < MOST_DIGITS ? value * 10 + digit : value;
            at++;
        }
        emit(Sense.NUMBER, value, at - start, start);
        several = false;
        skipOrdinalEnding();
    }

    /** «2О21», «1О.09», and the last digit of a year: «202З». */
    private boolean isDisguisedInside(int i, int digits) {
        return digitInDisguise(charAt(i)) >= 0
                && !isLetter(charAt(i + 1))
                && (charAt(i + 1) != ' ' || digits == YEAR_DIGITS - 1);
    }

    /** «1-й», «2ое», «20-го»: the ending says nothing the number does not. */
    private void skipOrdinalEnding() {
        int i = charAt(at) == '-' ? at + 1 : at;
        int start = i;
        while (i < start + 3 && isLetter(charAt(i))) {
            i++;
        }
        if (i > start && !isLetter(charAt(i)) && isOrdinalEnding(new String(text, start, i - start))) {
            several = text[i - 1] == 'е' || text[i - 1] == 'х';
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
        while (end < at + 6 && Roman.digit(charAt(end)) != 0 && !startsWith(HALF_YEAR, end)) {
            end++;
        }
        boolean torn = isLetter(charAt(end)) && !isUnitAt(end);
        if (end == at || isDigit(charAt(end)) || torn || charAt(end) == '|' || isDayAndMonth(end)) {
            return false;
        }
        int value = Roman.value(text, at, end);
        if (value == 0) {
            return false;
        }
        int start = at;
        at = end;
        if (isPoint(start)) {
            emit(Sense.NUMERO, 0, 0, start);
            return true;
        }
        emit(Sense.ROMAN, value, 0, start);
        skipOrdinalEnding();
        return true;
    }

    /** «1l.03.2024» is the eleventh; «12.IX.2023» has a Roman month. */
    private boolean isDayAndMonth(int end) {
        return isDigit(charAt(at))
                && charAt(end) == '.'
                && isDigit(charAt(end + 1))
                && isDigit(charAt(end + 2))
                && charAt(end + 3) == '.';
    }

    /** «п. 2.3», «пп. 1, 2»: a point of something, not a Roman two. */
    private boolean isPoint(int start) {
        boolean dot = text[start] == 'п' && text[at - 1] == 'п' && charAt(at) == '.';
        return dot && (isDigit(charAt(at + 1)) || charAt(at + 1) == ' ' && isDigit(charAt(at + 2)));
    }

    /** «IVкв.» without a space. */
    private boolean isUnitAt(int i) {
        return charAt(i - 1) < 'а' && (startsWith("кв", i) || startsWith("полуг", i) || startsWith(HALF_YEAR, i));
    }

    private boolean startsWith(String beginning, int i) {
        for (int k = 0; k < beginning.length(); k++) {
            if (charAt(i + k) != beginning.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** Latin letters that look like Cyrillic ones are replaced where they stand. */
    private void word() {
        if (halfYear() || roman()) {
            return;
        }
        int start = at;
        boolean cyrillic = true;
        for (char c = text[at]; isLetter(c) || c == '|'; c = charAt(++at)) {
            char letter = Homoglyphs.cyrillic(c);
            cyrillic &= letter >= 'а' && letter <= 'я';
            text[at] = letter;
        }
        int entry = cyrillic ? Vocabulary.find(text, start, at) : Vocabulary.UNKNOWN;
        boolean prefix = lastLength == EVERY.length() && (startsWith(EVERY, lastStart) || startsWith(HALF, lastStart));
        boolean half = entry == Vocabulary.UNKNOWN || prefix;
        if (half && cyrillic && joinsLastWord(start)) {
            return;
        }
        lastStart = start;
        lastLength = at - start;
        remember(start, entry);
    }

    private boolean halfYear() {
        if (!startsWith(HALF_YEAR, at)) {
            return false;
        }
        int start = at;
        at += HALF_YEAR.length();
        while (isLetter(charAt(at))) {
            at++;
        }
        emit(Sense.HALF_YEAR, 0, 0, start);
        return true;
    }

    private void remember(int start, int entry) {
        boolean known = entry != Vocabulary.UNKNOWN;
        Sense sense = known ? Vocabulary.sense(entry) : Sense.OTHER;
        boolean plural = several && sense == Sense.DAY_OF_MONTH;
        emit(sense, plural ? SEVERAL : known ? Vocabulary.value(entry) : 0, 0, start);
        lastEnd = at;
        lastWasUnknown = sense == Sense.OTHER;
    }

    /** A word torn in two by the edge of a cell: «октяб рь», «ежемесячн о», «сен-тябрь». */
    private boolean joinsLastWord(int start) {
        int length = lastLength + at - start;
        if (start - lastEnd < 1 || start - lastEnd > 2 || length > LONGEST_WORD || !isTornBetween(start)) {
            return false;
        }
        int entry = Vocabulary.findExactly(lettersSince(lastStart, length), length);
        if (entry == Vocabulary.UNKNOWN || Vocabulary.sense(entry) == Sense.OTHER) {
            return false;
        }
        while (tokens.is(tokens.size() - 1, Sense.DASH)) {
            tokens.removeLast();
        }
        tokens.removeLast();
        lastLength = length;
        remember(start, entry);
        return true;
    }

    private char[] lettersSince(int start, int length) {
        char[] letters = new char[length];
        int found = 0;
        for (int i = start; i < at; i++) {
            if (charAt(i) != ' ' && charAt(i) != '-') {
                letters[found++] = charAt(i);
            }
        }
        return letters;
    }

    private boolean isTornBetween(int start) {
        for (int i = lastEnd; i < start; i++) {
            if (charAt(i) != ' ' && charAt(i) != '-') {
                return false;
            }
        }
        return lastWasUnknown || at - start > 1 && lastLength <= SHORT_WORD;
    }

    private void sign(char c) {
        if (isBetween("...", at)) {
            emit(Sense.DASH, 0, 0, at);
            at += 3;
            return;
        }
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

    /** «октябрь…декабрь»: from one time to another. */
    private boolean isBetween(String dots, int i) {
        return startsWith(dots, i)
                && isLetter(charAt(i + dots.length()))
                && (tokens.is(tokens.size() - 1, Sense.MONTH) || tokens.is(tokens.size() - 1, Sense.YEAR));
    }

    private boolean isRepeated(Sense sense) {
        return (sense == Sense.DASH || sense == Sense.DOT) && tokens.is(tokens.size() - 1, sense);
    }

    private void emit(Sense sense, int value, int width, int start) {
        tokens.add(sense, value, width, start > 0 && charAt(start - 1) != ' ');
    }
}
