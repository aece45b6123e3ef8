package vekha.delivery;

import java.util.zip.CRC32;

/** The CRC-32 of a text (RFC 1952, 8), also of one that is put together. */
final class Checksum {

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int ONE = 1 << 31;
    private static final int X_TO_THE_8 = 1 << 23;

    /** x to the 8, 16, 32 and so on. */
    private static final int[] POWERS = new int[Long.SIZE];

    static {
        POWERS[0] = X_TO_THE_8;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = times(POWERS[i - 1], POWERS[i - 1]);
        }
    }

    private Checksum() {}

    static int of(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    /**
     * Of two texts one after the other, from the sum of each: x^(8·length) times the first, plus the second, in the field of
     * polynomials modulo the polynomial of IEEE 802.3, bits reflected.
     */
    static int joined(int first, int second, long lengthOfSecond) {
        int shift = ONE;
        for (long rest = lengthOfSecond; rest > 0; rest &= rest - 1) {
            shift = times(shift, POWERS[Long.numberOfTrailingZeros(rest)]);
        }
        return times(shift, first) ^ second;
    }

    private static int times(int a, int b) {
        int product = 0;
        int left = a;
        int right = b;
        while (left != 0) {
            if (left < 0) {
                product ^= right;
            }
            left <<= 1;
            right = (right & 1) == 1 ? (right >>> 1) ^ POLYNOMIAL : right >>> 1;
        }
        return product;
    }
}
