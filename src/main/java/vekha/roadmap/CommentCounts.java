package vekha.roadmap;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts what was said about the measures of a plan; whoever asks has checked before that the plan may be seen. */
@Repository
@Transactional(readOnly = true)
public class CommentCounts {

    private final JdbcClient jdbc;

    CommentCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only the measures about which something was said. */
    public Map<MeasureId, Integer> of(RoadmapId roadmap) {
        Map<MeasureId, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select measure_id, count(*) as said from comment
                        where roadmap_id = :roadmap and about = 'MEASURE' and text is not null group by measure_id""").param("roadmap", roadmap.value()).query(row -> {
            counts.put(new MeasureId(row.getLong("measure_id")), row.getInt("said"));
        });
        return counts;
    }
}
