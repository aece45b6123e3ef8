package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A file is kept with a mark and given to those who see its checkpoint. */
class KeptFilePagesTests extends TownWithASchool {

    @Test
    void keptFileIsADownloadForThoseWhoSeeItsCheckpoint() {
        MvcTestResult marked = web.post()
                .uri("/checkpoints/" + checkpoint + "/completion")
                .multipart()
                .file(new MockMultipartFile(
                        "files", "Приказ 34.html", "text/html", "%PDF-1.4 <script>".getBytes(StandardCharsets.UTF_8)))
                .param("version", "0")
                .with(as(curator))
                .with(csrf())
                .exchange();
        assertThat(marked).hasStatus3xxRedirection();
        String address = "/evidence/"
                + jdbc.sql(
                                "select e.id from evidence e join completion k on k.id = e.completion_id where k.checkpoint_id = ?")
                        .param(checkpoint.value())
                        .query(Long.class)
                        .single()
                + "/file";

        assertThat(get(coordinator, address))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        it -> assertThat(it)
                                .first()
                                .asString()
                                .startsWith("attachment")
                                .contains(".html.pdf"));
        assertThat(get(stranger, address)).hasStatus(404);
        post(curator, "/withdrawal");
        assertThat(get(curator, address)).hasStatus(404);
    }

    @Test
    void fileOfAnotherKindIsRefusedByName() {
        MvcTestResult refused = web.post()
                .uri("/checkpoints/" + checkpoint + "/completion")
                .multipart()
                .file(new MockMultipartFile(
                        "files", "приказ.pdf", "application/pdf", "MZ".getBytes(StandardCharsets.UTF_8)))
                .param("version", "0")
                .param("proof", "пр. № 34")
                .with(as(curator))
                .with(csrf())
                .exchange();

        assertThat(refused).hasStatus(422).bodyText().contains("приказ.pdf", "пр. № 34", "выбрать ещё раз");
    }
}
