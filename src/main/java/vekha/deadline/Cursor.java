package vekha.deadline;

/** A place in the tokens that readers move on when they recognise what stands there. */
final class Cursor {

    final Tokens tokens;
    final Plan plan;
    int at;

    Cursor(Tokens tokens, Plan plan) {
        this.tokens = tokens;
        this.plan = plan;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    Sense sense() {
        return tokens.sense(at);
    }

    Sense next() {
        return tokens.sense(at + 1);
    }

    int value() {
        return tokens.value(at);
    }

    boolean is(Sense sense) {
        return tokens.sense(at) == sense;
    }

    /** Whether a word stands here that is known, but has a sense only beside others. */
    boolean isWord(int word) {
        return is(Sense.OTHER) && value() == word;
    }

    /** Steps over a token of this sense, if it is one. */
    boolean accept(Sense sense) {
        if (tokens.sense(at) != sense) {
            return false;
        }
        at++;
        return true;
    }

    boolean accept(Sense first, Sense second) {
        if (tokens.sense(at) != first || tokens.sense(at + 1) != second) {
            return false;
        }
        at += 2;
        return true;
    }

    void skipDots() {
        at = tokens.afterDots(at);
    }

    /** Steps over «г.», «года», «гг.», «г.г.». */
    void skipYearWords() {
        while (tokens.is(tokens.afterDots(at), Sense.YEAR)) {
            at = tokens.afterDots(at) + 1;
            skipDots();
        }
    }
}
