package vekha.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the documents that the wording of a planned result names as its proof. */
final class NamedDocuments {

    private static final Pattern WORD = Pattern.compile("[\\p{L}-]+|https?://\\S+");
    private static final Pattern END = Pattern.compile("[;\\n]|\\.\\s+(?=\\p{Lu})");
    private static final int LONGEST = 160;
    private static final int MOST = 5;

    private NamedDocuments() {}

    static List<String> in(String result, LocalDate today) {
        List<Integer> starts = starts(result);
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < starts.size() && found.size() < MOST; i++) {
            int next = i + 1 < starts.size() ? starts.get(i + 1) : result.length();
            EvidenceLine.read(unbracketed(upToEnd(result.substring(starts.get(i), next))), today).stream()
                    .limit(1)
                    .filter(line -> line.dated() == null || !line.dated().isAfter(today))
                    .map(NamedDocuments::inWords)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** Where a word for a paper stands, or an address; «план» or «программа» are named too often without being one. */
    private static List<Integer> starts(String result) {
        List<Integer> starts = new ArrayList<>();
        Matcher words = WORD.matcher(result);
        while (words.find()) {
            EvidenceWords.Word word = EvidenceWords.find(words.group());
            boolean paper = word != null
                    && word.kind() != EvidenceKind.OTHER
                    && words.group().length() > 3;
            if (paper || words.group().startsWith("http")) {
                starts.add(words.start());
            }
        }
        return starts;
    }

    private static String upToEnd(String piece) {
        Matcher end = END.matcher(piece);
        String whole = end.find() ? piece.substring(0, end.start()) : piece;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }

    private static String unbracketed(String piece) {
        return piece.replace('(', ' ').replace(')', ' ').strip();
    }

    /** With number or date as it is called; without both only the word for it. */
    private static String inWords(EvidenceLine line) {
        boolean told = line.number() != null || line.dated() != null || line.link() != null;
        return told
                ? new EvidenceLine(line.kind(), line.number(), line.dated(), line.issuer(), line.link(), null).inWords()
                : line.kind().word();
    }
}
