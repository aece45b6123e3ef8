/** A school's blank as a workbook, out and back. */
@NullMarked
package vekha.paper.blank;

import org.jspecify.annotations.NullMarked;
