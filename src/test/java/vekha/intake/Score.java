package vekha.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares a draft with what a careful person read, as the project's scoring tool does: F1 over cells, bodies, sections, headings. */
final class Score {

    private static final double ALIKE = 0.35;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    final Tally cells = new Tally();
    final Tally bodies = new Tally();
    final Tally sections = new Tally();
    final Tally headings = new Tally();
    final List<String> differences = new ArrayList<>();

    /** Found, wanted and right. */
    static final class Tally {
        private int hit;
        private int gold;
        private int found;

        void add(String want, String got) {
            gold += want.isEmpty() ? 0 : 1;
            found += got.isEmpty() ? 0 : 1;
            hit += !want.isEmpty() && want.equals(got) ? 1 : 0;
        }

        void add(Set<String> want, Set<String> got) {
            gold += want.size();
            found += got.size();
            hit += (int) want.stream().filter(got::contains).count();
        }

        void plus(Tally other) {
            hit += other.hit;
            gold += other.gold;
            found += other.found;
        }

        double f1() {
            return gold + found == 0 ? 1 : 2.0 * hit / (gold + found);
        }
    }

    static Score of(DraftRoadmap draft, JsonNode gold) {
        Score score = new Score();
        List<JsonNode> wanted = new ArrayList<>();
        gold.path("measures").forEach(wanted::add);
        gold.path("second_table").path("measures").forEach(wanted::add);
        List<DraftMeasure> found = draft.tables().stream()
                .flatMap(table -> table.measures().stream())
                .toList();
        score.align(wanted, found);
        score.sections(draft, gold);
        score.headings(draft, gold);
        return score;
    }

    private void align(List<JsonNode> gold, List<DraftMeasure> found) {
        int n = gold.size();
        int m = found.size();
        double[][] alike = new double[n][m];
        double[][] best = new double[n + 1][m + 1];
        List<Set<String>> wantedWords =
                gold.stream().map(measure -> words(text(measure, "title"))).toList();
        List<Set<String>> foundWords =
                found.stream().map(measure -> words(measure.title())).toList();
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                alike[i][j] = similarity(wantedWords.get(i), foundWords.get(j));
                double pair = alike[i][j] >= ALIKE ? alike[i][j] + best[i + 1][j + 1] : -1;
                best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            if (i < n
                    && j < m
                    && alike[i][j] >= ALIKE
                    && Math.abs(best[i][j] - alike[i][j] - best[i + 1][j + 1]) < 1e-9) {
                compare(gold.get(i++), found.get(j++));
            } else if (i < n && (j == m || best[i][j] == best[i + 1][j])) {
                compare(gold.get(i++), null);
            } else {
                compare(null, found.get(j++));
            }
        }
    }

    private void compare(@Nullable JsonNode gold, @Nullable DraftMeasure found) {
        Set<String> uncertain = new HashSet<>();
        if (gold != null) {
            gold.path("uncertain").forEach(field -> uncertain.add(field.asString()));
        }
        Map<String, String> got = found == null ? Map.of() : fields(found);
        for (String field : List.of("number", "title", "task", "audience", "result", "deadline", "responsible_text")) {
            boolean skip = uncertain.contains(field)
                    || uncertain.contains(field.replace("task", "objective"))
                    || field.equals("responsible_text") && uncertain.contains("responsible");
            if (!skip) {
                String want = fold(gold == null ? "" : text(gold, field));
                String have = fold(got.getOrDefault(field, ""));
                cells.add(want, have);
                differ(gold == null ? "" : text(gold, "number"), field, want, have);
            }
        }
        if (gold != null && !uncertain.contains("responsible")) {
            Set<String> want = strings(gold.path("responsible"));
            Set<String> have = found == null ? Set.of() : folded(found.responsible());
            bodies.add(want, have);
            differ(text(gold, "number"), "bodies", want.toString(), have.toString());
        }
    }

    private void differ(String number, String what, String want, String have) {
        if (!want.equals(have)) {
            differences.add(number + " " + what + ": gold [" + want + "] found [" + have + "]");
        }
    }

    private static Map<String, String> fields(DraftMeasure measure) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", measure.number());
        fields.put("title", measure.title());
        fields.put("task", orEmpty(measure.objective()));
        fields.put("audience", orEmpty(measure.audience()));
        fields.put("result", orEmpty(measure.result()));
        fields.put("deadline", measure.deadline().wording());
        fields.put("responsible_text", orEmpty(measure.responsibleText()));
        return fields;
    }

    private void sections(DraftRoadmap draft, JsonNode gold) {
        List<String> want = new ArrayList<>();
        gold.path("sections").forEach(section -> want.add(fold(text(section, "title"))));
        gold.path("second_table").path("sections").forEach(section -> {
            if (!text(section, "printed").isEmpty()) {
                want.add(fold(text(section, "title")));
            }
        });
        List<String> got = draft.tables().stream()
                .flatMap(table -> table.sections().stream())
                .map(section -> fold(section.title()))
                .toList();
        sections.gold += want.size();
        sections.found += got.size();
        sections.hit += inCommon(want, got);
        differ("", "sections", want.toString(), got.toString());
    }

    private static int inCommon(List<String> want, List<String> got) {
        int[][] common = new int[want.size() + 1][got.size() + 1];
        for (int i = want.size() - 1; i >= 0; i--) {
            for (int j = got.size() - 1; j >= 0; j--) {
                common[i][j] = want.get(i).equals(got.get(j))
                        ? 1 + common[i + 1][j + 1]
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common[0][0];
    }

    private void headings(DraftRoadmap draft, JsonNode gold) {
        DraftOrder order = draft.order();
        heading(
                "number",
                text(gold.path("order"), "number"),
                order == null || order.number() == null ? "" : order.number());
        heading(
                "date",
                text(gold.path("order"), "date"),
                order == null || order.date() == null ? "" : order.date().toString());
        heading("goals", strings(gold.path("goals")), folded(draft.goals()));
        heading("tasks", strings(gold.path("tasks")), folded(draft.tasks()));
        heading("results", strings(gold.path("expected_results")), folded(draft.expectedResults()));
        Set<String> abbreviations = new TreeSet<>();
        gold.path("abbreviations").propertyNames().forEach(name -> abbreviations.add(fold(name)));
        heading(
                "abbreviations",
                abbreviations,
                folded(List.copyOf(draft.abbreviations().keySet())));
    }

    private void heading(String what, String want, String got) {
        headings.add(fold(want), fold(got));
        differ("", what, fold(want), fold(got));
    }

    private void heading(String what, Set<String> want, Set<String> got) {
        headings.add(want, got);
        differ("", what, want.toString(), got.toString());
    }

    private static Set<String> strings(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return folded(texts);
    }

    private static Set<String> folded(List<String> texts) {
        Set<String> folded = new TreeSet<>();
        texts.forEach(text -> folded.add(fold(text)));
        return folded;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static double similarity(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - common;
        return all == 0 ? 1 : (double) common / all;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(fold(text));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    static String fold(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
        folded =
                folded.replaceAll("[«»“”„\"'`]", "\"").replaceAll("[‐-―−]", "-").replaceAll("(?U)\\s+", " ");
        return folded.replaceAll("(?U)\\s*([-/,;:.()\"])\\s*", "$1").replaceAll("^[ .,;:*]+|[ .,;:*]+$", "");
    }
}
