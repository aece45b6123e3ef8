/** The front door: application, security and web configuration; configures every room and is used by none. */
@NullMarked
package vekha;

import org.jspecify.annotations.NullMarked;
