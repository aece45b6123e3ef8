package vekha;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
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

    @Bean
    Database database(DataSourceProperties settings, DataFolder data) {
        return Database.of(settings, data);
    }
}
