/** ШНОР, 500+, ШАНС and others as data; memberships and identifications of schools. */
@NullMarked
package vekha.programme;

import org.jspecify.annotations.NullMarked;
