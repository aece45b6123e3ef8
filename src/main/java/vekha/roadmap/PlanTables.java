package vekha.roadmap;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The tables of all plans. */
interface PlanTables extends Repository<PlanTable, Long> {

    PlanTable save(PlanTable table);

    List<PlanTable> findByRoadmapOrderByPosition(RoadmapId roadmap);

    Optional<PlanTable> findByIdAndRoadmap(long id, RoadmapId roadmap);

    void delete(PlanTable table);
}
