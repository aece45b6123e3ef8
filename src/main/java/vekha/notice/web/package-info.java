/** The list of notices and what somebody wants to be told. */
@NullMarked
package vekha.notice.web;

import org.jspecify.annotations.NullMarked;
