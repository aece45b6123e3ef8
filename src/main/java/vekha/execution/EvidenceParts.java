package vekha.execution;

import java.util.ArrayList;
import java.util.List;

/** Cuts a typed line into documents, in one pass. */
final class EvidenceParts {

    private static final int LONGEST_WORD = 24;

    private EvidenceParts() {}

    static List<String> of(String typed) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean hasLink = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean link = typed.startsWith("http", i) && EvidenceReader.startsWord(typed, i);
            if (c == ';' || c == '\n' || (c == ',' && documentFollows(typed, i + 1))) {
                add(parts, typed.substring(from, i));
                from = i + 1;
                hasLink = false;
            } else if (link && hasLink) {
                add(parts, typed.substring(from, i));
                from = i;
            } else {
                hasLink |= link;
            }
        }
        add(parts, typed.substring(from));
        return parts;
    }

    private static void add(List<String> parts, String part) {
        String text = part.strip();
        if (!EvidenceReader.bare(text).isEmpty()) {
            parts.add(text);
        }
    }

    private static boolean documentFollows(String typed, int from) {
        int start = from;
        while (start < typed.length() && start - from < 3 && Character.isWhitespace(typed.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < typed.length() && end - start < LONGEST_WORD && !Character.isWhitespace(typed.charAt(end))) {
            end++;
        }
        String word = typed.substring(start, end);
        return word.startsWith("http")
                || word.startsWith("www.")
                || EvidenceWords.find(EvidenceReader.bare(word)) != null;
    }
}
