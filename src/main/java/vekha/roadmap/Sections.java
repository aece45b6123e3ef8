package vekha.roadmap;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vekha.foundation.NotVisibleException;

/** The sections of all plans, deleted ones included. */
interface Sections extends Repository<Section, Long> {

    Section save(Section section);

    List<Section> saveAll(Iterable<Section> sections);

    Optional<Section> findByIdAndRoadmap(long id, RoadmapId roadmap);

    List<Section> findByRoadmapOrderByPosition(RoadmapId roadmap);

    @Query("select coalesce(max(s.position), -1) + 1 from Section s where s.roadmap = :roadmap")
    int nextPosition(RoadmapId roadmap);

    /** @throws NotVisibleException when the roadmap has no such section, or it lies in the trash */
    default Section of(RoadmapId roadmap, SectionId id) {
        return findByIdAndRoadmap(id.value(), roadmap)
                .filter(section -> section.deletedAt() == null)
                .orElseThrow(NotVisibleException::new);
    }

    /** @throws NotVisibleException when it does not lie in the trash of this roadmap */
    default Section deleted(RoadmapId roadmap, SectionId id) {
        return findByIdAndRoadmap(id.value(), roadmap)
                .filter(section -> section.deletedAt() != null)
                .orElseThrow(NotVisibleException::new);
    }
}
