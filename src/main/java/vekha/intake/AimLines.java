package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A paragraph «Цель: …. Задачи: 1) …; 2) …» as the lines that it would be if its author had broken them. */
final class AimLines {

    private static final Pattern HEADING = Pattern.compile(
            "(?<=[.;!]\\s)(?=(?:(?:основн|ключев|главн)\\p{L}+ )?(?:цел[ьи]|задачи|(?:ожидаем|планируем|предполагаем|прогнозируем)\\p{L}+ результат\\p{L}*)(?: [^.:;]{2,60})?:)",
            Wording.RUSSIAN);
    private static final Pattern ITEM = Pattern.compile("(?:(?<=[:;.,])|(?<=[:;.,] ))(\\d{1,2})[.)] ?(?=\\p{L})");
    private static final int FEWEST = 2;

    private AimLines() {}

    static List<ProseLine> of(ProseLine line) {
        List<ProseLine> lines = new ArrayList<>();
        for (String part : HEADING.split(line.text())) {
            items(part.strip())
                    .forEach(text -> lines.add(
                            new ProseLine(text, line.bold(), line.centred(), line.fromTable(), line.tablesBefore())));
        }
        return lines;
    }

    /** Cut before «1)», «2)» and so on, when they are counted through. */
    private static List<String> items(String text) {
        List<Integer> places = new ArrayList<>();
        Matcher item = ITEM.matcher(text);
        while (item.find()) {
            if (Integer.parseInt(item.group(1)) == places.size() + 1) {
                places.add(item.start());
            }
        }
        if (places.size() < FEWEST || text.indexOf(':') < 0 || text.indexOf(':') > places.get(0)) {
            return List.of(text);
        }
        List<String> items = new ArrayList<>();
        int from = 0;
        for (int place : places) {
            items.add(text.substring(from, place).strip());
            from = place;
        }
        items.add(text.substring(from).strip());
        return items;
    }
}
