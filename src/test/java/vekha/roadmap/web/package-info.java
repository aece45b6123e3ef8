/** The pages of the plan, for every role and state. */
@NullMarked
package vekha.roadmap.web;

import org.jspecify.annotations.NullMarked;
