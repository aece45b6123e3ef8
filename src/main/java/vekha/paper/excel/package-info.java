/** Lists and blanks as Excel workbooks; the only place outside of the reading of documents that knows their format. */
@NullMarked
package vekha.paper.excel;

import org.jspecify.annotations.NullMarked;
