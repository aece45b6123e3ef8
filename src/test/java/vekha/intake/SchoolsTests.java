package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolsTests {

    private static List<DraftSchool> schools(String... texts) {
        Schools schools = new Schools();
        List.of(texts).forEach(schools::findIn);
        return schools.all();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            в МБОУ «Озёрная СОШ» и садах                     | МБОУ «Озёрная СОШ»
            МБОУ «Школа № 17», педагоги                      | МБОУ «Школа № 17»
            директор МКОУ СОШ д. Мостки                      | МКОУ СОШ д. Мостки
            МБОУ СОШ с. Белое Поле, опрос                    | МБОУ СОШ с. Белое Поле
            МАОУ СОШ № 8 г. Каменска                         | МАОУ СОШ № 8 г. Каменска
            МОУ «Лесная школа-интернат»                      | МОУ «Лесная школа-интернат»
            МБОУ Гимназия № 3                                | МБОУ Гимназия № 3
            Филиал МБОУ «Ольхинская СОШ» в с. Пады           | Филиал МБОУ «Ольхинская СОШ» в с. Пады
            «СОШ № 5 имени Героя», план                      | «СОШ № 5 имени Героя»
            учителя «Усть-Бельской гимназии», «Усть-Бельская гимназия» | «Усть-Бельская гимназия»
            «Средняя общеобразовательная школа № 12»         | «Средняя общеобразовательная школа № 12»
            «Таловская основная общеобразовательная школа»   | «Таловская основная общеобразовательная школа»
            """)
    void schoolIsFoundByItsName(String text, String name) {
        assertThat(schools(text)).extracting(DraftSchool::name).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ДПП «Куратор школы: технологии сопровождения»",
                "проект «Эффективная школа»",
                "конкурс «Семья года школы № 12»",
                "соглашение «УО – РМЦ – ШНОР – школа-наставник»",
                "семинар «Ресурсы школы: где взять?»",
                "клуб «От школы к школе»",
                "приказ «О работе со школами, показывающими низкие результаты»",
                "курс «Управленческая школа»",
                "проект «Родительская школа»",
                "МБУ ДО «Школа искусств»"
            })
    void whatSpeaksOfSchoolsIsNoSchool(String text) {
        assertThat(schools(text)).isEmpty();
    }

    @Test
    void schoolOfSeveralFormsIsOne() {
        List<DraftSchool> schools = schools(
                "МБОУ СОШ № 12 определена",
                "план «Средняя общеобразовательная школа № 12»",
                "МБОУ «СОШ № 12»",
                "МБОУ СОШ № 2");

        assertThat(schools).extracting(DraftSchool::name).containsExactly("МБОУ СОШ № 12", "МБОУ СОШ № 2");
        assertThat(schools.get(0).otherNames()).hasSize(2);
    }

    @Test
    void oneSchoolUnderSeveralLegalFormsIsOne() {
        assertThat(ADocument.with("МКОУ «Верхняя СОШ»", "Участники: МБОУ «Верхняя СОШ», МАОУ «СОШ № 3»")
                        .read()
                        .schools())
                .containsExactly(
                        new DraftSchool("МКОУ «Верхняя СОШ»", List.of("МБОУ «Верхняя СОШ»")),
                        new DraftSchool("МАОУ «СОШ № 3»", List.of()));
    }
}
