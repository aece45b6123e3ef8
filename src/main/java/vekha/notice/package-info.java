/** What people are told in the application: somebody named them, their mark was returned, a deadline moved, something is due. */
@NullMarked
package vekha.notice;

import org.jspecify.annotations.NullMarked;
