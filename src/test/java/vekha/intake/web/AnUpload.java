package vekha.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;

/** A coordinator at the pages of the intake. */
public record AnUpload(MockMvcTester browser, Actor actor) {

    public static final String PLAN = """
            План мероприятий по поддержке школ на 2023 год

            № п/п\tМероприятия\tСроки\tОтветственные\tРезультат
            Раздел 1. Подготовка
            1.1\tСобрать показатели школ и сверить их с\tмарт\tУО\tтаблица
            \tданными мониторинга\t\t\t
            1.2\tНазначить наставников\tдо 25.04.2023\tУО, ММС\tприказ
            1.3\tПровести семинар\t\tММС\tпрограмма
            Раздел 2. Работа
            2.1\tКонсультации\tежеквартально\tММС\tжурнал
            Примечание: сроки уточняются приказом\t\t\t\t
            """;

    public MvcTestResult send(String name, byte[] content) {
        return browser.post()
                .uri("/intake")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    /** Sends a document and says where its preview is. */
    public String sent(String text) {
        MvcTestResult answer = send("план.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    public MvcTestResult open(String address) {
        return browser.get().uri(address).with(as(actor)).exchange();
    }

    public APage page(String address) {
        MvcTestResult answer = open(address);
        assertThat(answer).hasStatusOk();
        return page(answer);
    }

    public static APage page(MvcTestResult answer) {
        try {
            return new APage(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public MvcTestResult press(String address, APage page, String button, String value) {
        var request = browser.post().uri(address).param(button, value);
        page.values().forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.with(as(actor)).with(csrf()).exchange();
    }

    /** The page that a button leads to. */
    public APage after(String address, APage page, String button, String value) {
        MvcTestResult answer = press(address, page, button, value);
        String next = answer.getResponse().getRedirectedUrl();
        return next == null ? page(answer) : page(next);
    }

    public MvcTestResult save(String address, APage page) {
        return press(address, page, "save", "1");
    }
}
