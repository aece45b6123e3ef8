package vekha.roadmap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The titles of measures as overlapping groups of three letters, each weighed by how rare it is in both wordings: so typing
 * errors and endings of words matter little, and what every second measure begins with («Проведение …») hardly counts.
 */
final class Shingles {

    private static final int WIDTH = 3;
    private static final String LATIN = "abcehkmoptxy";
    private static final String CYRILLIC = "авсенкмортху";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] sets;
    private final double[] weights;
    private final double[] totals;

    Shingles(List<String> texts) {
        sets = texts.stream().map(this::set).toArray(int[][]::new);
        int[] seen = new int[numbers.size()];
        for (int[] set : sets) {
            for (int shingle : set) {
                seen[shingle]++;
            }
        }
        weights = Arrays.stream(seen)
                .mapToDouble(times -> Math.log(1 + (double) sets.length / times))
                .toArray();
        totals = Arrays.stream(sets).mapToDouble(this::weigh).toArray();
    }

    /** Small letters and digits in words of one blank between; Latin letters that look Cyrillic are Cyrillic. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 2).append(' ');
        for (char sign : text.toLowerCase(Locale.ROOT).toCharArray()) {
            int latin = LATIN.indexOf(sign);
            char folded = latin >= 0 ? CYRILLIC.charAt(latin) : sign == 'ё' ? 'е' : sign;
            if (Character.isLetterOrDigit(folded)) {
                plain.append(folded);
            } else if (plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.charAt(plain.length() - 1) == ' '
                ? plain.toString()
                : plain.append(' ').toString();
    }

    private int[] set(String text) {
        String plain = plain(text);
        int count = Math.max(1, plain.length() - WIDTH + 1);
        int[] found = new int[count];
        for (int at = 0; at < count; at++) {
            String shingle = plain.substring(at, Math.min(plain.length(), at + WIDTH));
            found[at] = numbers.computeIfAbsent(shingle, any -> numbers.size());
        }
        return Arrays.stream(found).sorted().distinct().toArray();
    }

    private double weigh(int[] set) {
        double weight = 0;
        for (int shingle : set) {
            weight += weights[shingle];
        }
        return weight;
    }

    /** What both have in common, by weight. */
    private double common(int one, int other) {
        int[] a = sets[one];
        int[] b = sets[other];
        double weight = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                weight += weights[a[i]];
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return weight;
    }

    /** 1 for the same text, 0 for nothing in common. */
    double alike(int one, int other) {
        return 2 * common(one, other) / (totals[one] + totals[other]);
    }

    /** Which part of a text another one repeats. */
    double within(int part, int whole) {
        return common(part, whole) / totals[part];
    }

    /** Which part of a text two others repeat together. */
    double within(int part, int whole, int other) {
        double weight = 0;
        for (int shingle : sets[part]) {
            if (Arrays.binarySearch(sets[whole], shingle) >= 0 || Arrays.binarySearch(sets[other], shingle) >= 0) {
                weight += weights[shingle];
            }
        }
        return weight / totals[part];
    }
}
