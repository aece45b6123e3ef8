package vekha.search.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.RefusedException;
import vekha.search.KeptFilters;

/** Keeps and forgets the filters that stand above lists; the shell shows them. */
@Controller
class KeptFilterController {

    private final KeptFilters filters;

    KeptFilterController(KeptFilters filters) {
        this.filters = filters;
    }

    @PostMapping("/filters")
    String keep(
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String name,
            Actor actor,
            RedirectAttributes flash) {
        try {
            filters.keep(actor, blank(list), blank(name), blank(asked));
            flash.addFlashAttribute("notice", "search.kept.done");
            flash.addFlashAttribute("noticeArgs", new Object[] {blank(name).strip()});
        } catch (RefusedException refused) {
            flash.addFlashAttribute("notice", refused.messageKey());
            flash.addFlashAttribute("noticeArgs", refused.arguments().toArray());
            flash.addFlashAttribute("noticeKind", "warn");
        }
        return to(blank(list), blank(asked));
    }

    @PostMapping("/filters/{filter:\\d+}/deletion")
    String forget(
            @PathVariable long filter,
            @RequestParam(required = false) @Nullable String asked,
            Actor actor,
            RedirectAttributes flash) {
        String list = filters.forget(actor, filter);
        flash.addFlashAttribute("notice", "search.kept.forgotten");
        return to(blank(list), blank(asked));
    }

    private static String blank(@Nullable String absent) {
        return absent == null ? "" : absent;
    }

    /** Back to the list as it was; only ever to one of ours. */
    private static String to(String list, String asked) {
        String ours = KeptFilters.LISTS.contains(list) ? list : "/";
        String kept = KeptFilters.worthKeeping(asked);
        return "redirect:" + ours
                + (kept.isEmpty() ? "" : "?" + kept.replace("{", "%7B").replace("}", "%7D"));
    }
}
