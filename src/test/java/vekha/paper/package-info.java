/** The plan goes out on paper as it came in, and every number of the report is counted anew. */
@NullMarked
package vekha.paper;

import org.jspecify.annotations.NullMarked;
