package vekha.delivery;

import java.io.ByteArrayOutputStream;

/** Writes a block of fixed codes that only says: the same bytes as so far back (RFC 1951, 3.2.5 and 3.2.6). */
final class Repeat {

    /** How far back a block may refer. */
    static final int FARTHEST = 32_768;

    private static final int NEAREST = 5;
    private static final int SHORTEST = 11;
    private static final int LONGEST = 257;
    private static final int FIXED_CODES = 1;
    private static final int FIRST_LONG_CODE = 24;

    private int bits;
    private int count;
    private final ByteArrayOutputStream out;

    private Repeat(ByteArrayOutputStream out) {
        this.out = out;
    }

    /** Very short and very near repetitions have codes of their own, which nobody needs here. */
    static boolean canSay(int length, int distance) {
        return length >= SHORTEST && length <= LONGEST && distance >= NEAREST && distance <= FARTHEST;
    }

    /** Ends at a byte, as everything that is laid together does. */
    static void write(int length, int distance, ByteArrayOutputStream out) {
        if (!canSay(length, distance)) {
            throw new IllegalArgumentException(length + " bytes from " + distance + " back");
        }
        Repeat block = new Repeat(out);
        block.write(FIXED_CODES << 1, 3);
        block.length(length - 3);
        block.distance(distance - 1);
        block.write(0, 7); // the end of the block
        block.align();
    }

    private void length(int value) {
        int extra = magnitude(value) - 2;
        int code = 1 + 4 * (extra + 1) + (value >>> extra & 3);
        if (code < FIRST_LONG_CODE) {
            write(reversed(code, 7), 7);
        } else {
            write(reversed(0b11000000 + code - FIRST_LONG_CODE, 8), 8);
        }
        write(value & (1 << extra) - 1, extra);
    }

    private void distance(int value) {
        int extra = magnitude(value) - 1;
        write(reversed(2 * (extra + 1) + (value >>> extra & 1), 5), 5);
        write(value & (1 << extra) - 1, extra);
    }

    private static int magnitude(int value) {
        return 31 - Integer.numberOfLeadingZeros(value);
    }

    /** Codes come with their highest bit first, everything else with its lowest. */
    private static int reversed(int code, int length) {
        return Integer.reverse(code) >>> 32 - length;
    }

    private void write(int value, int length) {
        bits |= value << count;
        count += length;
        while (count >= 8) {
            out.write(bits);
            bits >>>= 8;
            count -= 8;
        }
    }

    /** An empty block of bytes as they are begins at the next byte. */
    private void align() {
        write(0, 3);
        if (count > 0) {
            write(0, 8 - count);
        }
        out.write(0);
        out.write(0);
        out.write(0xff);
        out.write(0xff);
    }
}
