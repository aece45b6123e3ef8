package vekha.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import vekha.support.Yardstick;

/** What holds for any wording whatever. */
class DeadlinePropertyTests {

    private static final long SECONDS_NOBODY_NEEDS = 5_000_000_000L;
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<String> PIECES = pieces("""
            с|по|до|в течение|не позднее|1|15|31|02|2022|2022/2023|22|.|,|-|–|/|(|)|;|:|и|или|сентябрь
            мая|февраля|I|IV|квартал|полугодие|года|г.|гг.|учебного|года|ежемесячно|ежегодно
            2 раза в год|раз|каждый|месяц|неделя|декада|числа|конец|начало|последняя|пятница|далее
            постоянно|весь|период|кроме|четверть|этап|лето|№|от|к|первая|половина|каникулы|по итогам
            по мере необходимости|по плану|после|при|за|текущего|следующего|год|п|ш|х
            вторник|средам|рабочий|день|нового|между|полтора|1,5|п. 2.3|календарного|последнего месяца
            """);

    private static List<String> pieces(String table) {
        return List.of(table.strip().split("\\s*[|\n]\\s*"));
    }

    @Provide
    Arbitrary<String> phrases() {
        return Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join(" ", pieces));
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Arbitraries.of("2022", "2021-2024", "2022/2023", "2021/2023", "2022/2023:2022-10")
                .map(Examples::plan);
    }

    @Property(tries = 3000)
    void phraseIsReadWithoutFailingAndAlwaysTheSame(@ForAll("phrases") String wording, @ForAll("plans") Plan plan) {
        check(wording, plan);
    }

    @Property(tries = 1000)
    void anyTextIsReadWithoutFailing(@ForAll @StringLength(max = 80) String wording, @ForAll("plans") Plan plan) {
        check(wording, plan);
    }

    private static void check(String wording, Plan plan) {
        Deadline deadline = Deadline.read(wording, plan);
        assertThat(deadline.wording()).isEqualTo(wording);
        assertThat(deadline.explanation(RUSSIAN)).isNotBlank();
        assertThat(deadline.explanation(Locale.ENGLISH)).isNotBlank();
        deadline.warnings().forEach(warning -> assertThat(warning.text(RUSSIAN)).isNotBlank());
        deadline.otherReadings()
                .forEach(other -> assertThat(other.explanation(RUSSIAN)).isNotBlank());
        assertThat(deadline.occurrences()).hasSizeLessThanOrEqualTo(1000).isSortedAccordingTo(order(plan));
        if (!deadline.kind().datable()) {
            assertThat(deadline.occurrences()).isEmpty();
        }
        Deadline again = Deadline.read(wording, plan);
        assertThat(again.kind()).isEqualTo(deadline.kind());
        assertThat(again.occurrences()).isEqualTo(deadline.occurrences());
        assertThat(deadline.schedule().within(plan.period())).isEqualTo(deadline.occurrences());
    }

    private static Comparator<Occurrence> order(Plan plan) {
        Comparator<Occurrence> byEnd =
                Comparator.comparing(each -> orElse(each.end(), plan.period().to()));
        return byEnd.thenComparing(each -> orElse(each.start(), plan.period().from()));
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate other) {
        return Objects.requireNonNullElse(day, other);
    }

    @Provide
    Arbitrary<String> floods() {
        Arbitrary<String> piece = Arbitraries.of(pieces("""
                7|0|с 1 по|с|по|с мая по|январь|февраль,|март и|и|, и|вторник и|первый и|до 5,|5 и|1.1.|2022-
                далее ежегодно до 1|кроме среды,|п. 1.|осенние и|последний месяц|2 раза в|I,|не позднее|(
                """));
        Arbitrary<String> flood = Combinators.combine(
                        piece, Arbitraries.integers().between(1, 400))
                .as((each, times) -> (each + " ").repeat(times));
        Arbitrary<String> digits =
                Arbitraries.strings().withChars("0123456789").ofMinLength(1).ofMaxLength(3000);
        return Arbitraries.oneOf(flood, digits).list().ofMaxSize(4).map(floods -> String.join(" ", floods));
    }

    @Property(tries = 400)
    void floodOfTheSameIsReadWithoutFailing(@ForAll("floods") String wording, @ForAll("plans") Plan plan) {
        check(wording, plan);
    }

    @Property(tries = 60)
    void hundredThousandLettersAreReadAtOnce(@ForAll("floods") String flood, @ForAll("plans") Plan plan)
            throws Exception {
        String wording =
                (flood + " ").repeat(100_000 / (flood.length() + 1) + 1).substring(0, 100_000);

        assertThat(Yardstick.timeOf(() -> Deadline.read(wording, plan))).isLessThan(SECONDS_NOBODY_NEEDS);
    }

    @Provide
    Arbitrary<String> eventual() {
        Arbitrary<String> head = Arbitraries.of(pieces("""
                по итогам|после получения|в течение 10 дней после|в течение 5 рабочих дней со дня
                с момента|по завершении|по мере|по мере выявления|за 10 дней до|по результатам
                согласно приказу от|по графику проведения|при выявлении|не позднее чем за 3 дня до
                через 2 недели после
                """));
        Arbitrary<String> tail =
                Arbitraries.of(pieces("""
                диагностики|ВПР|выявления|2022|2021/2022|года|12.09.2022|в|ОО|школ|на|№ 301|итогов
                экзаменов|учебного|ИРО|сентябрь
                """)).list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words));
        return Combinators.combine(head, tail).as((first, rest) -> first + " " + rest);
    }

    @Property(tries = 2000)
    void eventBoundWordingNeverHasADate(@ForAll("eventual") String wording, @ForAll("plans") Plan plan) {
        Deadline deadline = Deadline.read(wording, plan);

        assertThat(deadline.occurrences()).isEmpty();
        assertThat(deadline.kind().datable()).isFalse();
    }

    @Property(tries = 300)
    void planOfAnyPeriodIsReadWithoutFailing(@ForAll("phrases") String wording) {
        Plan endless = Plan.of(LocalDate.MIN, LocalDate.MAX);
        Plan last = Plan.of(LocalDate.MAX, LocalDate.MAX);

        assertThat(Deadline.read(wording, endless).occurrences()).hasSizeLessThanOrEqualTo(1000);
        assertThat(Deadline.read(wording, last).explanation(RUSSIAN)).isNotBlank();
    }
}
