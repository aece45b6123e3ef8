/** Comments beside a measure and a checkpoint, on a page of their own, and the list of people who can be named. */
@NullMarked
package vekha.talk.web;

import org.jspecify.annotations.NullMarked;
