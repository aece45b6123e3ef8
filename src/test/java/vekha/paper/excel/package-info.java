/** Workbooks, read again. */
@NullMarked
package vekha.paper.excel;

import org.jspecify.annotations.NullMarked;
