/** A file or pasted text becomes paragraphs and tables; knows file formats and nothing of what is written in them. */
@NullMarked
package vekha.intake.reading;

import org.jspecify.annotations.NullMarked;
