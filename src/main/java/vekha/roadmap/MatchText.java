package vekha.roadmap;

import org.jspecify.annotations.Nullable;

/**
 * What tells a measure from all others: enough to find it again in another wording of the plan.
 *
 * @param section the heading it stands under, or nothing
 */
record MatchText(long id, @Nullable String number, String section, String title, String deadline, String responsible) {}
