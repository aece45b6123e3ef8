package vekha.execution.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.foundation.RefusedException;

/** What just happened, told on the next page, with the address that undoes it. */
final class Notices {

    private Notices() {}

    static void put(RedirectAttributes flash, String key, List<?> arguments, @Nullable String undo) {
        flash.addFlashAttribute("notice", key);
        flash.addFlashAttribute("noticeArgs", arguments.toArray());
        if (undo != null) {
            flash.addFlashAttribute("noticeUndo", undo);
        }
    }

    static void warn(RedirectAttributes flash, String key, List<?> arguments) {
        put(flash, key, arguments, null);
        flash.addFlashAttribute("noticeKind", "warn");
    }

    static void refuse(RedirectAttributes flash, RefusedException refusal) {
        put(flash, refusal.messageKey(), refusal.arguments(), null);
        flash.addFlashAttribute("noticeKind", "error");
    }
}
