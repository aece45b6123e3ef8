package vekha.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class AttachmentTests {

    @Test
    void namedInAnyAlphabetAndKeptByNobody() {
        HttpHeaders headers =
                new Attachment(FileNames.of("Отчёт: «Опора» 3/4 ", "xlsx"), Attachment.WORKBOOK).headers();

        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("Отчёт «Опора» 3-4.xlsx");
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION)).contains("attachment", "UTF-8''");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
    }
}
