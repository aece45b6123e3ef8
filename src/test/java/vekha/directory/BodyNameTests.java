package vekha.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Управление образования      | управление  Образования
                ИМЦ                         | «ИМЦ»
                МКУ «ИМЦ»                   | МКУ ИМЦ»
                Рабочая группа              | рабочая группа
                ТКДН и ЗП                   | ТКДН  и ЗП
                Отдел учёта                 | Отдел учета
                Иванова А.А.                | Иванова  А. А.
                Иванова А.А.                | А.А. Иванова
                Петрова-Водкина А.А.        | А. А. Петрова-Водкина
                """)
    void spellingsOfOneNameAreEqual(String one, String other) {
        assertThat(BodyName.of(one)).isEqualTo(BodyName.of(other)).hasSameHashCodeAs(BodyName.of(other));
    }

    @Test
    void namesThatDifferInTheLegalFormAreAlikeButNotEqual() {
        BodyName one = BodyName.of("МКУ «ИМЦ»");
        BodyName other = BodyName.of("МКОУ ДПО «ИМЦ»");

        assertThat(one).isNotEqualTo(other);
        assertThat(one.core()).isEqualTo(other.core());
    }

    @Test
    void nameOfNothingButALegalFormIsItsOwnCore() {
        assertThat(BodyName.of("ДО").core()).isEqualTo("до");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Управление образования                       | AUTHORITY
                МКУ «Управление образованием»                | AUTHORITY
                Отдел образования администрации района       | AUTHORITY
                Министерство образования                     | AUTHORITY
                УО                                           | AUTHORITY
                ДО                                           | AUTHORITY
                МКУ «ИМЦ»                                    | METHODICAL_CENTRE
                МАУ ДПО «ЦНМО»                               | METHODICAL_CENTRE
                ЦНППМ                                        | METHODICAL_CENTRE
                Информационно-методический центр             | METHODICAL_CENTRE
                Центр развития образования                   | METHODICAL_CENTRE
                ИРО                                          | INSTITUTE
                ИРО ЕАО                                      | INSTITUTE
                Институт развития образования                | INSTITUTE
                ТКДН и ЗП                                    | COMMISSION
                Комиссия по делам несовершеннолетних         | COMMISSION
                Муниципальная служба примирения              | SERVICE
                ТПМПК                                        | SERVICE
                Психолого-медико-педагогическая комиссия     | SERVICE
                Школьная служба примирения                   | SERVICE
                Рабочая группа                               | GROUP
                ММО                                          | GROUP
                Руководители ММО                             | GROUP
                Кураторы                                     | GROUP
                Кураторы: Иванова А.А., Петров Б.Б.          | GROUP
                Методисты ИМЦ                                | GROUP
                Руководители педагогических сообществ        | GROUP
                Иванова А.А.                                 | PERSON
                А. А. Иванова                                | PERSON
                Муниципальный координатор Иванова А.А.       | PERSON
                Муниципальный координатор                    | PERSON
                ОО                                           | SCHOOLS
                Образовательные организации                  | SCHOOLS
                Общеобразовательные организации              | SCHOOLS
                Школы                                        | SCHOOLS
                Руководители ОО                              | SCHOOLS
                руководитель ОО                              | SCHOOLS
                Директора школ                               | SCHOOLS
                Руководители ОО, участниц проекта 500+       | SCHOOLS
                Администрация ОО                             | SCHOOLS
                Администрация города                         | AUTHORITY
                Родители                                     | GROUP
                """)
    void kindIsGuessedFromTheName(String name, BodyKind kind) {
        assertThat(BodyName.of(name).kind()).isEqualTo(kind);
    }
}
