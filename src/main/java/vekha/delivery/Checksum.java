package vekha.delivery;

/**
 * The CRC-32 of two texts one after the other, from the CRC-32 of each: x^(8·length) times the first, plus the second, in the
 * field of polynomials modulo the polynomial of IEEE 802.3, bits reflected (RFC 1952, 8).
 */
final class Checksum {

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int ONE = 1 << 31;
    private static final int X_TO_THE_8 = 1 << 23;

    private Checksum() {}

    static int joined(int first, int second, long lengthOfSecond) {
        int shift = ONE;
        int power = X_TO_THE_8;
        for (long rest = lengthOfSecond; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                shift = times(shift, power);
            }
            power = times(power, power);
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
