package vekha.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vekha.foundation.Act;

/** A titled part of a table; sections may stand in sections. */
@Entity
class Section extends AbstractAggregateRoot<Section> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "section")
    @SequenceGenerator(name = "section", sequenceName = "section_id_seq")
    private @Nullable Long id;

    @Column(name = "plan_table_id")
    private long table;

    @Column(name = "roadmap_id")
    private RoadmapId roadmap;

    // where a section stands is no part of what it says: moving must not make an open form stale
    @OptimisticLock(excluded = true)
    @Column(name = "parent_id")
    private @Nullable SectionId parent;

    @OptimisticLock(excluded = true)
    private int position;

    private @Nullable String number;
    private String title;
    private @Nullable Instant deletedAt;

    @Column(name = "origin_id")
    private @Nullable SectionId origin;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Section() {}

    Section(PlanTable table, @Nullable SectionId parent, int position, SectionContent content) {
        this.table = table.id();
        this.roadmap = table.roadmap();
        this.parent = parent;
        this.position = position;
        this.number = content.number();
        this.title = content.title();
    }

    void change(SectionContent content, Act act) {
        SectionContent before = content();
        number = content.number();
        title = content.title();
        if (!before.equals(content)) {
            registerEvent(new SectionChanged(act, id(), roadmap, before.fields(), content.fields()));
        }
    }

    /** Says from now on what a section of an amendment says, and stands where it stands. */
    void takeOver(Section amended, long table, @Nullable SectionId parent, Act act) {
        this.table = table;
        this.parent = parent;
        placeAt(amended.position);
        change(amended.content(), act);
    }

    /** @param inForce the section of the plan in force that goes on in this one */
    void continues(Section inForce) {
        this.origin = inForce.id();
    }

    @Nullable
    SectionId origin() {
        return origin;
    }

    /** Out of a table that is no more. */
    void moveTo(long table) {
        this.table = table;
        this.parent = null;
    }

    void placeAt(int position) {
        this.position = position;
    }

    void placeAt(@Nullable SectionId parent, int position) {
        this.parent = parent;
        this.position = position;
    }

    void delete(Act act) {
        deletedAt = act.at();
    }

    void restore() {
        deletedAt = null;
    }

    SectionId id() {
        return new SectionId(Objects.requireNonNull(id));
    }

    long table() {
        return table;
    }

    RoadmapId roadmap() {
        return roadmap;
    }

    @Nullable
    SectionId parent() {
        return parent;
    }

    int position() {
        return position;
    }

    SectionContent content() {
        return new SectionContent(number, title);
    }

    @Nullable
    Instant deletedAt() {
        return deletedAt;
    }

    int version() {
        return version;
    }
}
