package vekha.execution.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import vekha.execution.Calendar;
import vekha.execution.Standing;
import vekha.execution.TimelineMark;
import vekha.foundation.Words;

/** Writes the weeks of a calendar as the rows of a table; on a phone its days become a list. */
final class CalendarMarkup {

    /** So many stand in a day of a month; the week shows all. */
    private static final int MOST = 5;

    private static final int DAYS_OF_WEEK = 7;

    private final Calendar calendar;
    private final LocalDate day;
    private final boolean week;
    private final String conditions;
    private final Words words;
    private final String base;
    private final Map<Standing, String> states = new EnumMap<>(Standing.class);
    private final StringBuilder html = new StringBuilder(1 << 14);

    /**
     * @param day whose month or week is shown
     * @param base address of the week, to which a day is added
     * @param conditions what a list of checkpoints is narrowed to, for links: «&amp;school=7»
     */
    CalendarMarkup(Calendar calendar, LocalDate day, boolean week, String base, String conditions, Words words) {
        this.calendar = calendar;
        this.day = day;
        this.week = week;
        this.base = base;
        this.conditions = conditions;
        this.words = words;
        for (Standing standing : Standing.values()) {
            states.put(standing, words.text("state." + standing.code()));
        }
    }

    String weeks() {
        for (LocalDate monday = calendar.from(); !monday.isAfter(calendar.to()); monday = monday.plusWeeks(1)) {
            html.append("<tr role=\"row\">");
            for (int i = 0; i < DAYS_OF_WEEK; i++) {
                day(monday.plusDays(i));
            }
            html.append("</tr>");
        }
        return html.toString();
    }

    String going() {
        html.setLength(0);
        for (Calendar.Entry entry : calendar.going()) {
            entry(entry, true);
        }
        return html.toString();
    }

    private void day(LocalDate shown) {
        List<Calendar.Entry> entries = calendar.days().getOrDefault(shown, List.of());
        boolean out = !week && shown.getMonthValue() != day.getMonthValue();
        boolean today = shown.equals(calendar.today());
        html.append("<td role=\"cell\" class=\"day").append(out ? " out" : "").append(today ? " today" : "");
        html.append(entries.isEmpty() ? " bare" : "").append("\">");
        html.append(today ? "<time aria-current=\"date\" datetime=\"" : "<time datetime=\"")
                .append(shown);
        html.append("\"><b>").append(shown.getDayOfMonth()).append("</b> <span>");
        Escape.to(html, name(shown));
        html.append("</span>");
        if (today) {
            html.append(" <em>");
            Escape.to(html, words.text("calendar.today"));
            html.append("</em>");
        }
        html.append("</time>");
        if (!entries.isEmpty()) {
            entries(shown, entries);
        }
        html.append("</td>");
    }

    private void entries(LocalDate shown, List<Calendar.Entry> entries) {
        int most = week || entries.size() == MOST + 1 ? entries.size() : Math.min(MOST, entries.size());
        html.append("<ul>");
        entries.subList(0, most).forEach(entry -> entry(entry, false));
        html.append("</ul>");
        if (most < entries.size()) {
            html.append("<a class=\"more\" href=\"");
            Escape.to(html, base + "&on=" + shown);
            html.append("\">");
            Escape.to(html, words.text("calendar.more", entries.size() - most));
            html.append("</a>");
        }
    }

    /** «января, чт»: what a list needs to say beside the number and a table has in its head. */
    private static String name(LocalDate shown) {
        Locale locale = LocaleContextHolder.getLocale();
        return shown.getMonth().getDisplayName(TextStyle.FULL, locale) + ", "
                + shown.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    private void entry(Calendar.Entry entry, boolean dated) {
        TimelineMark mark = entry.mark();
        Standing standing = mark.standing() == null ? Standing.PLANNED : mark.standing();
        String code = standing.code();
        html.append("<li class=\"").append(code).append("\"><a href=\"");
        Escape.to(html, href(entry));
        html.append("\"><svg class=\"i\" aria-hidden=\"true\"><use href=\"/assets/icons.svg#st-")
                .append(code);
        html.append("\"/></svg><span class=\"visually-hidden\">");
        Escape.to(html, states.get(standing));
        html.append(": </span>");
        Escape.to(html, entry.number().isEmpty() ? entry.title() : entry.number() + " " + entry.title());
        html.append("</a>");
        note(entry, dated);
        html.append("</li>");
    }

    private void note(Calendar.Entry entry, boolean dated) {
        TimelineMark mark = entry.mark();
        boolean range = dated || entry.isRange();
        if (range || mark.total() > 1) {
            html.append("<small>");
            if (range) {
                Escape.to(html, words.range(entry.start(), entry.due()));
            }
            if (mark.total() > 1) {
                html.append(range ? ", " : "");
                Escape.to(html, words.text("matrix.several", word(mark), mark.alike(), mark.total()));
            }
            html.append("</small>");
        }
    }

    private String word(TimelineMark mark) {
        return mark.standing() == null
                ? ""
                : words.text("matrix.word." + mark.standing().code());
    }

    private String href(Calendar.Entry entry) {
        return entry.mark().total() == 1
                ? "/checkpoints/" + entry.one()
                : "/checkpoints?measure=" + entry.measure() + "&month="
                        + entry.due().toString().substring(0, 7) + conditions;
    }
}
