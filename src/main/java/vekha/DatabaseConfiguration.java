package vekha;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vekha.foundation.DiskFileStore;
import vekha.foundation.FileStore;

/** Where data lie: in a server named by {@code SPRING_DATASOURCE_URL}, else in a server of our own in the data folder. */
@Configuration
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${vekha.data}") Path data) {
        return new DataFolder(data);
    }

    @Bean
    FileStore fileStore(DataFolder data) {
        return new DiskFileStore(data.resolve("files"));
    }

    @Configuration
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(DataFolder data) {
            return new EmbeddedDatabase(data);
        }
    }
}
