package vekha.deadline;

import java.util.Arrays;

/** A wording as a row of senses, each with its value; reading beyond either end finds nothing. */
final class Tokens {

    private Sense[] senses;
    private int[] values;
    private int[] widths;
    private boolean[] glued;
    private int size;

    Tokens(int expected) {
        senses = new Sense[expected];
        values = new int[expected];
        widths = new int[expected];
        glued = new boolean[expected];
    }

    void add(Sense sense, int value, int width, boolean isGlued) {
        if (size == senses.length) {
            grow();
        }
        senses[size] = sense;
        values[size] = value;
        widths[size] = width;
        glued[size++] = isGlued;
    }

    private void grow() {
        int wider = size * 2 + 1;
        senses = Arrays.copyOf(senses, wider);
        values = Arrays.copyOf(values, wider);
        widths = Arrays.copyOf(widths, wider);
        glued = Arrays.copyOf(glued, wider);
    }

    void removeLast() {
        size--;
    }

    int size() {
        return size;
    }

    Sense sense(int at) {
        return at >= 0 && at < size ? senses[at] : Sense.NOTHING;
    }

    boolean is(int at, Sense sense) {
        return sense(at) == sense;
    }

    int value(int at) {
        return at >= 0 && at < size ? values[at] : 0;
    }

    /** How many digits a number was written with. */
    int width(int at) {
        return at >= 0 && at < size ? widths[at] : 0;
    }

    /** Whether nothing stands between this token and the one before. */
    boolean isGlued(int at) {
        return at > 0 && at < size && glued[at];
    }

    /** Whether a four-digit number stands here that can be a year. */
    boolean isYear(int at) {
        return is(at, Sense.NUMBER) && width(at) == 4 && value(at) >= 1900 && value(at) < 2200;
    }

    boolean isDay(int at) {
        return is(at, Sense.NUMBER) && width(at) <= 2 && value(at) >= 1 && value(at) <= 31;
    }

    /** The first place from here on that is no full stop; there are never two together. */
    int afterDots(int at) {
        return is(at, Sense.DOT) ? at + 1 : at;
    }

    boolean has(Sense sense) {
        for (int i = 0; i < size; i++) {
            if (senses[i] == sense) {
                return true;
            }
        }
        return false;
    }

    /** Whether all there is are numbers and signs: «12, 19» in the plan of one month. */
    boolean hasOnlyNumbers() {
        for (int i = 0; i < size; i++) {
            if (senses[i] != Sense.NUMBER && !senses[i].breaks() && senses[i] != Sense.AND) {
                return false;
            }
        }
        return true;
    }
}
