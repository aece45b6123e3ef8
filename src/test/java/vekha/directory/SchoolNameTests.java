package vekha.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                МОУ «Самоцветская СОШ»                    | Самоцветская СОШ
                МОУ «Самоцветская СОШ»                    | МБОУ Самоцветская СОШ
                МОУ "Самоцветская  сош"                   | «Самоцветская СОШ»
                МКОУ «Берёзовская ООШ»                    | МБОУ «Березовская ООШ»
                СОШ №3                                    | СОШ № 3
                МБОУ «СОШ№3»                              | СОШ N 3
                МАОУ СОШ №3                               | МБОУ «СОШ №3»
                МАОУ НГО «СОШ № 3»                        | СОШ № 3
                COШ № 3                                   | СОШ № 3
                Средняя общеобразовательная школа № 3     | СОШ № 3
                муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 3» | МБОУ СОШ № 3
                Муниципальное автономное общеобразовательное учреждение «Гимназия № 1» | МАОУ «Гимназия №1»
                ГБОУ «Школа-интернат № 2»                 | Школа – интернат №2
                Ключевская основная общеобразовательная школа | МКОУ «Ключевская ООШ»
                Филиал МОУ «Ключевская СОШ» - Заречная ООШ | Заречная ООШ
                Филиал МОУ «Ключевская СОШ № 3» – Заречная СОШ | Заречная СОШ
                Заречная ООШ – филиал МОУ «Ключевская СОШ» | МКОУ «Заречная ООШ»
                Заречная ООШ (филиал МОУ «Ключевская СОШ») | Заречная ООШ
                """)
    void namesOfOneSchoolAreEqual(String one, String other) {
        assertThat(SchoolName.of(one)).isEqualTo(SchoolName.of(other)).hasSameHashCodeAs(SchoolName.of(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                СОШ № 3            | СОШ № 13
                СОШ № 3            | ООШ № 3
                СОШ № 3            | Гимназия № 3
                Лицей № 1          | Лицей № 2
                Самоцветская СОШ   | Самоцветная СОШ
                МОУ «Ключевская СОШ» | Филиал МОУ «Ключевская СОШ» - Заречная ООШ
                """)
    void namesOfDifferentSchoolsAreNot(String one, String other) {
        assertThat(SchoolName.of(one)).isNotEqualTo(SchoolName.of(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                МОУ «Самоцветская СОШ»                  | МОУ   | Самоцветская СОШ
                МАОУ НГО «СОШ № 3»                      | МАОУ  | СОШ № 3
                МБОУ «СОШ№3»                            | МБОУ  | СОШ № 3
                МБОУ СОШ № 3 имени Героя                | МБОУ  | СОШ № 3 имени Героя
                МБОУ «СОШ № 3» имени Героя              | МБОУ  | «СОШ № 3» имени Героя
                МАОУ «НГ»                               | МАОУ  | НГ
                ГКОУ СО «Школа № 2»                     | ГКОУ  | СО «Школа № 2»
                Гимназия                                |       | Гимназия
                Основная школа                          |       | Основная школа
                Филиал МОУ «Ключевская СОШ» - Заречная ООШ |    | Заречная ООШ
                """)
    void plainNameLeavesLegalFormAndQuotesOut(String name, String legalForm, String plain) {
        assertThat(SchoolName.of(name).legalForm().orElse(null)).isEqualTo(legalForm);
        assertThat(SchoolName.of(name).plain()).isEqualTo(plain);
    }

    @Test
    void branchNamesTheSchoolItBelongsTo() {
        SchoolName branch = SchoolName.of("Филиал МОУ «Ключевская СОШ № 3» - Заречная ООШ");

        assertThat(branch.branchOf()).contains(SchoolName.of("Ключевская СОШ № 3"));
        assertThat(branch.numbers()).isEmpty();
        assertThat(SchoolName.of("МОУ «Ключевская СОШ»").branchOf()).isEmpty();
    }

    @Test
    void numberIsReadWithOrWithoutItsSign() {
        assertThat(SchoolName.of("МБОУ «СОШ№13»").numbers()).containsExactly("13");
    }
}
