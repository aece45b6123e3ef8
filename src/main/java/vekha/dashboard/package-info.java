/** What is due, late, waiting and done, by roadmap, section, body, school and programme. */
@NullMarked
package vekha.dashboard;

import org.jspecify.annotations.NullMarked;
