package vekha.roadmap;

import java.util.Set;
import vekha.directory.SchoolId;

/**
 * What somebody chose while looking at the preview.
 *
 * @param dropped places of measures that are not carried on
 * @param verbatim places of measures whose wording stays although years were proposed for it
 * @param leftOut schools that are not carried on
 * @param print what the preview was made of
 */
public record NextChoices(Set<Integer> dropped, Set<Integer> verbatim, Set<SchoolId> leftOut, String print) {}
