package vekha.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactnessTests {

    private static final Plan YEAR = Plan.of(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            26.01.2023                   | DAY
            до 20.10.2022                | DAY
            не позднее 20 января 2023 г. | DAY
            ежемесячно до 25 числа       | DAY
            каждый понедельник           | DAY
            17.01.2023 – 30.06.2023      | BOUNDS
            с 1 по 10 марта 2023 года    | BOUNDS
            III декада июня              | BOUNDS
            февраль 2023                 | ROUGH
            сентябрь – октябрь           | ROUGH
            II квартал                   | ROUGH
            ежеквартально                | ROUGH
            2 раза в год                 | ROUGH
            в течение года               | LASTING
            постоянно                    | LASTING
            """)
    void neverSharperThanTheWording(String wording, Exactness expected) {
        Deadline deadline = Deadline.read(wording, YEAR);

        assertThat(deadline.occurrences()).isNotEmpty();
        assertThat(deadline.occurrences()).extracting(deadline::exactness).containsOnly(expected);
    }
}
