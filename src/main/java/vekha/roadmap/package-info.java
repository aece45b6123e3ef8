/** The plan: roadmaps, editions, sections, measures and their deadlines; drafting, editing, approving. */
@NullMarked
package vekha.roadmap;

import org.jspecify.annotations.NullMarked;
