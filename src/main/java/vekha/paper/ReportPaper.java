package vekha.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import vekha.foundation.Words;
import vekha.paper.Paper.Style;
import vekha.roadmap.Order;

/** Puts a report into words: its head, its sentences and the order of its tables. */
final class ReportPaper {

    /** What plans call themselves, as it stands after «об исполнении». */
    private static final Map<String, String> GENITIVES = Map.of(
            "дорожная карта", "дорожной карты",
            "комплексный план", "комплексного плана",
            "план-график", "плана-графика",
            "план", "плана",
            "программа", "программы");

    private static final Pattern BEGINS = Pattern.compile(
            "(дорожная карта|комплексный план|план-график|план|программа)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Report report;
    private final Words words;
    private final ReportTables tables;
    private final List<Paper.Block> blocks = new ArrayList<>();
    private int headings;

    ReportPaper(Report report, Words words, MarkWords marks) {
        this.report = report;
        this.words = words;
        this.tables = new ReportTables(report, words, marks);
    }

    Paper paper() {
        String sort = report.question().sort().name();
        text(Style.ISSUER, issuer().toUpperCase(Locale.ROOT));
        text(Style.TITLE, words.text("paper.report." + sort));
        text(Style.SUBTITLE, words.text("paper.report.about", about()) + "\n" + period());
        report.plans().forEach(plan -> text(Style.BODY, approved(plan)));
        confined().ifPresent(only -> text(Style.BODY, only));
        text(Style.BODY, sums());
        part("numbers", tables.numbers());
        part("done", tables.done());
        part("missed", tables.missed());
        part("moved", tables.moved());
        part("waiting", tables.waiting());
        part("not-required", tables.notRequired());
        text(Style.SIGNATURE, signature());
        String title = words.text("paper.report.file." + sort, period());
        String language = LocaleContextHolder.getLocale().getLanguage();
        String footer = words.text("paper.report.made", words.day(report.made()));
        return new Paper(Paper.Format.PORTRAIT, title, title, language, footer, blocks);
    }

    /** A guest's report says that it tells only of some schools; one of a territory is never mixed of both. */
    private Optional<String> confined() {
        return report.plans().stream()
                .map(ReportPlan::confinedTo)
                .filter(Objects::nonNull)
                .map(names -> words.text("paper.report.confined", OfficialWords.bound(String.join(", ", names))))
                .findFirst();
    }

    private String issuer() {
        if (confined().isPresent()) {
            return report.territory();
        }
        List<String> issuers =
                report.plans().stream().map(ReportPaper::issuer).distinct().toList();
        return issuers.size() == 1 && !issuers.get(0).isEmpty() ? issuers.get(0) : place();
    }

    private static String issuer(ReportPlan plan) {
        String issuer = plan.order().issuer();
        return issuer == null ? "" : issuer;
    }

    private String place() {
        List<String> places =
                report.plans().stream().map(ReportPlan::territory).distinct().toList();
        return places.size() == 1 ? places.get(0) : report.territory();
    }

    private String about() {
        if (report.plans().size() != 1) {
            return words.text("paper.report.plans", place());
        }
        ReportPlan plan = report.plans().get(0);
        Matcher begins = BEGINS.matcher(plan.title());
        return begins.lookingAt() && isRussian()
                ? GENITIVES.get(begins.group(1).toLowerCase(Locale.ROOT))
                        + plan.title().substring(begins.end())
                : words.text("paper.report.of." + plan.kind(), plan.title());
    }

    private static boolean isRussian() {
        return LocaleContextHolder.getLocale().getLanguage().equals("ru");
    }

    private String period() {
        String period = words.text(
                "paper.report.period",
                words.day(report.question().period().from()),
                words.day(report.question().period().to()));
        return report.today().isBefore(report.made())
                ? period + words.text("paper.report.as-of", words.day(report.today()))
                : period;
    }

    /** «Дорожная карта утверждена приказом управления образования от … № … (в редакции …) и охватывает 11 организаций, …». */
    private String approved(ReportPlan plan) {
        String issuer = issuer(plan).isEmpty() ? "" : " " + (isRussian() ? Stamp.genitive(issuer(plan)) : issuer(plan));
        StringBuilder text =
                new StringBuilder(words.text("paper.report.approved." + plan.kind(), issuer, requisites(plan.order())));
        if (report.plans().size() > 1) {
            text.insert(0, words.text("paper.report.quoted", plan.title()) + " ");
        }
        Order amended = plan.amended();
        if (amended != null) {
            text.append(' ').append(words.text("paper.report.amended", requisites(amended)));
        }
        if (plan.schools() > 0) {
            text.append(' ').append(words.text("paper.report.covers", words.count(plan.schools(), "paper.covered")));
            if (!plan.programmes().isEmpty()) {
                text.append(", ")
                        .append(words.text(
                                "paper.report.programmes",
                                words.form(plan.schools(), "paper.taking-part"),
                                words.form(plan.programmes().size(), "paper.programme"),
                                String.join(", ", plan.programmes())));
            }
        }
        return text.append('.').toString();
    }

    private String requisites(Order order) {
        return words.text(
                "paper.report.requisites", words.day(order.date()), order.number() == null ? "" : order.number());
    }

    private String sums() {
        if (report.plans().isEmpty()) {
            return words.text("paper.report.no-plans");
        }
        Numbers sum = report.total("");
        List<String> said = new ArrayList<>();
        said.add(words.text(
                "paper.report.came",
                words.count(sum.all(), "paper.point"),
                words.day(report.today()),
                Integer.toString(sum.due())));
        if (sum.due() > 0) {
            said.add(words.text(
                    "paper.report.of-them",
                    Integer.toString(sum.accepted()),
                    ReportTables.percent(sum, words),
                    Integer.toString(sum.reported()),
                    Integer.toString(sum.returned()),
                    Integer.toString(sum.overdue()),
                    Integer.toString(sum.moved())));
        }
        return String.join(" ", said);
    }

    /** A numbered part with its table, or a sentence that there is nothing to tell; what is not asked for is left out. */
    private void part(String key, List<Paper.Block> content) {
        if (!content.isEmpty()) {
            text(Style.HEADING, ++headings + ". " + words.text("paper.report.part." + key));
            blocks.addAll(content);
        }
    }

    private String signature() {
        String post = report.question().post();
        String signatory = report.question().signatory();
        return (post == null ? words.text("paper.report.post") : post)
                + "\t"
                + (signatory == null ? "____________ / ____________________" : "____________ " + signatory);
    }

    private void text(Style style, String text) {
        blocks.add(new Paper.Text(style, text));
    }
}
