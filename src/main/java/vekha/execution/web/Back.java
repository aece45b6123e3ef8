package vekha.execution.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an act leads back to: the page it was started from, and never out of the house. */
final class Back {

    private static final Pattern OURS =
            Pattern.compile("/(?:my-work|verifications|checkpoints|roadmaps)(?:[/?][\\w/?=&.%,-]*)?");

    private Back() {}

    static String to(@Nullable String wanted, String otherwise) {
        return wanted != null && wanted.length() < 500 && OURS.matcher(wanted).matches() ? wanted : otherwise;
    }

    /** For a redirect: without what a template of addresses would take for a variable. */
    static String redirect(@Nullable String wanted, String otherwise) {
        return "redirect:" + to(wanted, otherwise);
    }
}
