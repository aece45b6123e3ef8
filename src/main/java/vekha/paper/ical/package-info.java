/** Due dates for calendar programs (RFC 5545), each behind a secret address that can be revoked. */
@NullMarked
package vekha.paper.ical;

import org.jspecify.annotations.NullMarked;
