/** What a school has to report, as a workbook that is filled in off-line and loaded back. */
@NullMarked
package vekha.paper.blank;

import org.jspecify.annotations.NullMarked;
