package vekha.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vekha.directory.BodyId;

/** A body that answers for a measure, in its place: the first one leads. */
@Embeddable
record Answering(int position, @Column(name = "body_id") BodyId body) {}
