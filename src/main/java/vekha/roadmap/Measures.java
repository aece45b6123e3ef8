package vekha.roadmap;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vekha.foundation.NotVisibleException;

/** The measures of all plans, deleted ones included. */
interface Measures extends Repository<Measure, Long> {

    Measure save(Measure measure);

    /** Written at once, so that whoever hears the event reads what was decided. */
    Measure saveAndFlush(Measure measure);

    List<Measure> saveAll(Iterable<Measure> measures);

    Optional<Measure> findByIdAndRoadmap(long id, RoadmapId roadmap);

    /** What is written through JPA becomes visible to plain SQL. */
    void flush();

    List<Measure> findByRoadmapAndOrigin(RoadmapId roadmap, MeasureId origin);

    List<Measure> findByRoadmapOrderByPosition(RoadmapId roadmap);

    long countByRoadmapAndDeletedAtIsNull(RoadmapId roadmap);

    @Query("select coalesce(max(m.position), -1) + 1 from Measure m where m.roadmap = :roadmap")
    int nextPosition(RoadmapId roadmap);

    /** @throws NotVisibleException when the roadmap has no such measure, or it lies in the trash */
    default Measure of(RoadmapId roadmap, MeasureId id) {
        return findByIdAndRoadmap(id.value(), roadmap)
                .filter(measure -> measure.deletedAt() == null)
                .orElseThrow(NotVisibleException::new);
    }

    /** @throws NotVisibleException when it does not lie in the trash of this roadmap */
    default Measure deleted(RoadmapId roadmap, MeasureId id) {
        return findByIdAndRoadmap(id.value(), roadmap)
                .filter(measure -> measure.deletedAt() != null)
                .orElseThrow(NotVisibleException::new);
    }
}
