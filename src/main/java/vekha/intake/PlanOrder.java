package vekha.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the approving order from the stamp above the plan, and from the order's own head where the stamp is blank. */
final class PlanOrder {

    private static final String NUMBER = "(?:№|(?<!\\p{L})N(?=\\s?\\d))\\s*([\\p{L}\\d][\\p{L}\\d/.\\\\_-]*)";
    private static final Pattern DATE_NUMBER = Pattern.compile(
            "(?:от\\s+)?(" + RussianDates.DATE + ")\\s*(?:г\\.|года|г)?\\s*,?\\s*" + NUMBER, Wording.RUSSIAN);
    private static final Pattern NUMBER_DATE =
            Pattern.compile(NUMBER + "\\s*от\\s+(" + RussianDates.DATE + ")", Wording.RUSSIAN);
    private static final Pattern DATE_ONLY = Pattern.compile("от\\s+(" + RussianDates.DATE + ")", Wording.RUSSIAN);
    private static final Pattern STAMP = Pattern.compile(
            "[«\"]?(?:утвержд(?:[её]н\\p{L}?|аю)|приложение(?:\\s*№?\\s*\\d+)?(?:\\s*к .*)?)[»\"]?:?.{0,160}",
            Wording.RUSSIAN);
    private static final Pattern STAMPS_BESIDE =
            Pattern.compile("согласован\\p{L}*:?\\s+утверждаю.{0,20}", Wording.RUSSIAN);
    /** What others than the one who approves said of the plan: a stamp of its own, often beside or below the approving one. */
    private static final Pattern OTHER_STAMP =
            Pattern.compile("[«\"]?(?:рассмотрен|согласован|принят|одобрен)\\p{L}{0,2}(?!\\p{L}).*", Wording.RUSSIAN);

    private static final Pattern ANNEX = Pattern.compile("приложение(?:\\s*№?\\s*\\d+)?", Wording.RUSSIAN);
    private static final Pattern HEAD =
            Pattern.compile("(?:приказ|распоряжение|постановление)(?:\\s+(?:от|№).*)?", Wording.RUSSIAN);
    private static final Pattern ORDERS = Pattern.compile(
            "(?:приказываю|постановляю|постановляет|обязываю|распоряжаюсь)\\s*:?.*"
                    + "|.*[,\\s](?:приказываю|постановляю|постановляет|распоряжаюсь)\\s*:?\\s*",
            Wording.RUSSIAN);
    private static final Pattern POST = Pattern.compile(
            "(?:(?:и\\.\\s?о\\.|врио|исполняющ\\p{L}+\\s+обязанности)\\s*(?:начальника|директора|заведующ\\p{L}+|руководителя|главы|министра|председателя)"
                    + "|начальник|директор|заведующ\\p{L}+|руководитель|глава|министр|председатель)(?!\\p{L}).*",
            Wording.RUSSIAN);
    private static final Pattern HEAD_NUMBER = Pattern.compile("(?:.*\\s)?" + NUMBER + "\\s*");
    private static final int STAMP_LINES = 9;
    private static final int HEAD_LINES = 12;

    private final List<ProseLine> lines;
    private final Set<ProseLine> used = new HashSet<>();
    private @Nullable String number;
    private @Nullable LocalDate date;
    private @Nullable LocalDate signedOn;
    private @Nullable String issuer;
    private @Nullable String signedBy;

    private PlanOrder(List<ProseLine> lines) {
        this.lines = lines;
    }

    static PlanOrder in(List<ProseLine> lines) {
        PlanOrder order =
                new PlanOrder(lines.stream().filter(line -> !line.blank()).toList());
        order.stamps();
        order.head();
        order.signature();
        order.withoutOrder();
        return order;
    }

    @Nullable
    DraftOrder draft() {
        DraftOrder draft = new DraftOrder(number, date, issuer, signedBy);
        return draft.isBlank() ? null : draft;
    }

    /** Lines that stand in the stamp and so have found their place. */
    boolean used(ProseLine line) {
        return used.contains(line);
    }

    private void stamps() {
        for (int at = 0; at < lines.size(); at++) {
            String text = Wording.closedUp(lines.get(at).text());
            boolean stamp =
                    STAMP.matcher(text).matches() || STAMPS_BESIDE.matcher(text).matches();
            if (stamp && !ORDERS.matcher(text).matches()) {
                stamp(at);
            }
        }
    }

    private void stamp(int start) {
        List<ProseLine> stamp = stampFrom(start);
        String text = text(stamp);
        DraftOrder before = read();
        if (number == null && date == null) {
            numberAndDate(text);
        }
        if (issuer == null) {
            issuer = Issuer.in(text);
        }
        boolean approves = Wording.fold(stamp.get(0).text()).startsWith("утверждаю");
        boolean beside =
                STAMPS_BESIDE.matcher(Wording.closedUp(stamp.get(0).text())).matches();
        if (signedOn == null && approves && !beside) {
            signedOn = RussianDates.read(text);
        }
        if (signedBy == null && (approves || beside) && Persons.namedIn(text)) {
            List<String> people = Persons.in(text);
            signedBy = people.get(beside && people.size() > 1 ? 1 : 0);
        }
        use(stamp, !read().equals(before));
    }

    private List<ProseLine> stampFrom(int start) {
        List<ProseLine> stamp = new ArrayList<>(List.of(lines.get(start)));
        for (ProseLine line : lines.subList(start + 1, Math.min(lines.size(), start + STAMP_LINES))) {
            if (PlanTitle.isTitle(line.text())
                    || OTHER_STAMP.matcher(line.text()).matches()
                    || STAMP.matcher(line.text()).matches() && !line.text().startsWith("УТВ")) {
                break;
            }
            stamp.add(line);
        }
        return stamp;
    }

    private static String text(List<ProseLine> lines) {
        return String.join(" ", lines.stream().map(ProseLine::text).toList());
    }

    private DraftOrder read() {
        return new DraftOrder(number, date != null ? date : signedOn, issuer, signedBy);
    }

    /** Lines of a stamp have found their place down to the one that ends it, unless nobody has read what they tell. */
    private void use(List<ProseLine> stamp, boolean told) {
        int last = 0;
        for (int at = 0; at < stamp.size() && !complete(text(stamp.subList(0, at))); at++) {
            last = tells(stamp.get(at).text()) ? at : last;
        }
        List<ProseLine> own = stamp.subList(0, last + 1);
        if (told || saysNothingNew(text(own))) {
            own.stream().filter(ProseLine::fromTable).forEach(used::add);
        }
    }

    /** Whether a line has a number, a date, a name, or the blank for one. */
    private static boolean tells(String text) {
        return text.contains("№") || text.contains("__") || RussianDates.read(text) != null || Persons.namedIn(text);
    }

    /** A blank stamp, or one that repeats what another has told. */
    private boolean saysNothingNew(String text) {
        String said = ANNEX.matcher(text).replaceFirst("");
        boolean blank = said.chars().noneMatch(Character::isDigit) && !Persons.namedIn(said);
        boolean repeats = number != null && said.contains(number) && Objects.equals(date, RussianDates.read(said));
        return blank || repeats;
    }

    /** Whether a stamp has all that it can tell: the order's number and date, or who signed and when. */
    private static boolean complete(String text) {
        boolean dated = RussianDates.read(text) != null;
        return DATE_NUMBER.matcher(text).find()
                || NUMBER_DATE.matcher(text).find()
                || dated && Wording.fold(text).startsWith("утверждаю") && Persons.namedIn(text);
    }

    private void numberAndDate(String text) {
        Matcher dateFirst = DATE_NUMBER.matcher(text);
        Matcher numberFirst = NUMBER_DATE.matcher(text);
        Matcher dateOnly = DATE_ONLY.matcher(text);
        if (dateFirst.find()) {
            accept(dateFirst.group(2), dateFirst.group(1));
        } else if (numberFirst.find()) {
            accept(numberFirst.group(1), numberFirst.group(2));
        } else if (dateOnly.find()) {
            date = RussianDates.read(dateOnly.group(1));
        }
    }

    /** «УТВЕРЖДАЮ», a name and a day: approved by a signature, without an order of its own. */
    private void withoutOrder() {
        if (number == null && date == null) {
            date = signedOn;
        }
    }

    private void accept(String foundNumber, String foundDate) {
        number = foundNumber.replaceAll("[.,;_]+$", "");
        date = RussianDates.read(foundDate);
    }

    /** The head of the order itself: «ПРИКАЗ», then its date and number on lines of their own. */
    private void head() {
        for (int at = 0; at < lines.size(); at++) {
            if (HEAD.matcher(Wording.closedUp(lines.get(at).text())).matches()) {
                head(at);
                return;
            }
        }
    }

    private void head(int start) {
        StringBuilder text = new StringBuilder();
        String ownNumber = null;
        for (ProseLine line : lines.subList(start, Math.min(lines.size(), start + HEAD_LINES))) {
            if (orders(line.text())
                    || line.text().matches("(?:О|Об) .*")
                    || line.text().startsWith("В соответствии")) {
                break;
            }
            text.append(' ').append(line.text());
            Matcher own = HEAD_NUMBER.matcher(line.text());
            ownNumber = ownNumber == null && own.matches() ? own.group(1) : ownNumber;
        }
        if (number == null && date == null) {
            number = ownNumber;
            date = RussianDates.read(text.toString());
        }
        if (issuer == null
                && start > 0
                && lines.get(start - 1)
                        .text()
                        .equals(lines.get(start - 1).text().toUpperCase(java.util.Locale.ROOT))) {
            issuer = capitalsAbove(start);
        }
    }

    private String capitalsAbove(int start) {
        int first = start;
        while (first > 0
                && start - first < 4
                && lines.get(first - 1)
                        .text()
                        .equals(lines.get(first - 1).text().toUpperCase(java.util.Locale.ROOT))) {
            first--;
        }
        return String.join(
                " ", lines.subList(first, start).stream().map(ProseLine::text).toList());
    }

    /** «ПРИКАЗЫВАЮ:», alone or behind the reasons: what is ordered follows. */
    static boolean orders(String text) {
        return ORDERS.matcher(Wording.closedUp(text)).matches();
    }

    /** Who signed: after the order's text a post, and on the same line or the next a name. */
    private void signature() {
        boolean ordered = false;
        for (int at = 0; at < lines.size() && signedBy == null; at++) {
            String text = lines.get(at).text();
            ordered |= orders(text);
            if (ordered && POST.matcher(text).matches()) {
                String next = at + 1 < lines.size() ? lines.get(at + 1).text() : "";
                String signed = Persons.namedIn(text) ? text : Persons.only(next) ? next : "";
                signedBy = signed.isEmpty() ? null : Persons.in(signed).get(0);
            }
        }
    }
}
