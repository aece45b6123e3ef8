package vekha.execution;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All checkpoints; acts find theirs through {@link LockedCheckpoints}. */
interface Checkpoints extends Repository<Checkpoint, Long> {

    Checkpoint save(Checkpoint checkpoint);

    List<Checkpoint> saveAll(Iterable<Checkpoint> checkpoints);
}
