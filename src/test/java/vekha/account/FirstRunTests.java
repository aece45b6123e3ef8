package vekha.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.support.ApplicationTest;

/** On a database of its own: the page is there only while nobody has an account. */
@ApplicationTest
@TestPropertySource(properties = "vekha.data=target/test-data-of-first-run")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private FirstRun firstRun;

    @Autowired
    private People people;

    @Test
    @Order(1)
    void wrongCodeAndSimplePasswordMakeNobody() {
        assertThat(browser.get().uri("/first-run")).hasStatusOk();
        assertThat(begin("ABCD-EFGH-JKLM-NPQR", "a long first phrase"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Код не подошёл")
                .doesNotContain("a long first phrase");
        assertThat(begin(firstRun.code(), "admin")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.count()).isZero();
    }

    @Test
    @Order(2)
    void codeOfTheLogMakesTheFirstAdministratorOnce() {
        assertThat(begin(firstRun.code().toLowerCase(Locale.ROOT), "a long first phrase"))
                .hasRedirectedUrl("/admin/people");

        Person administrator = people.findByLogin("admin").orElseThrow();
        assertThat(administrator.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(administrator.mustChangePassword()).isFalse();
        assertThat(firstRun.isOpen()).isFalse();
        assertThat(begin(firstRun.code(), "a long second phrase")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.count()).isEqualTo(1);
    }

    private MvcTestResult begin(String code, String password) {
        return browser.post()
                .uri("/first-run")
                .param("code", code)
                .param("region", "Самоцветский край")
                .param("municipality", "Заречный округ")
                .param("zone", "Asia/Yekaterinburg")
                .param("name", "Иванова А.А.")
                .param("login", "Admin")
                .param("password", password)
                .param("repeated", password)
                .with(csrf())
                .exchange();
    }
}
