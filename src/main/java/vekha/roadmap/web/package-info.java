/** Pages of the plan: list, table, measure, approval, trash, and the forms that write them. */
@NullMarked
package vekha.roadmap.web;

import org.jspecify.annotations.NullMarked;
