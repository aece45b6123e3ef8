package vekha.programme;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All programmes of the installation. */
interface Programmes extends Repository<Programme, Long> {

    Programme save(Programme programme);

    Optional<Programme> findById(long id);
}
