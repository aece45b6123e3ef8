package vekha.notice.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.Address;
import vekha.foundation.Pages;
import vekha.notice.NoticeKind;
import vekha.notice.NoticeQueries;
import vekha.notice.ReadNotices;

/** What one was told, and what one wants to be told. */
@Controller
class NoticesController {

    private final NoticeQueries queries;
    private final ReadNotices read;

    NoticesController(NoticeQueries queries, ReadNotices read) {
        this.queries = queries;
        this.read = read;
    }

    @GetMapping("/notices")
    String list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        NoticeQueries.Found found = queries.list(actor, unread, page);
        model.addAttribute("found", found);
        model.addAttribute("unread", unread);
        model.addAttribute(
                "pages", Pages.of(found.total(), page, Address.of("/notices").with("unread", unread ? true : null)));
        return "notice/notices";
    }

    /**
     * A link, not a button: it can be opened beside the list, and without a script. It changes nothing but that this person
     * has read this, so that asking twice or going back does no harm; a browser that only looks ahead reads nothing.
     */
    @GetMapping("/notices/{notice:\\d+}")
    String open(
            @PathVariable long notice,
            @RequestHeader(name = "Sec-Purpose", required = false) @Nullable String purpose,
            Actor actor) {
        boolean ahead = purpose != null && purpose.contains("prefetch");
        return "redirect:" + read.open(actor, notice, !ahead);
    }

    @PostMapping("/notices/reading")
    String readAll(@RequestParam(defaultValue = "0") long last, Actor actor, RedirectAttributes flash) {
        read.upTo(actor, last);
        flash.addFlashAttribute("notice", "notice.done.read");
        return "redirect:/notices";
    }

    @GetMapping("/account/notices")
    String wanted(Actor actor, Model model) {
        model.addAttribute("kinds", NoticeKind.of(actor.role()));
        model.addAttribute("unwanted", queries.unwanted(actor));
        return "notice/wanted";
    }

    @PostMapping("/account/notices")
    String want(
            @RequestParam(required = false) @Nullable List<NoticeKind> kind, Actor actor, RedirectAttributes flash) {
        Set<NoticeKind> wanted = EnumSet.noneOf(NoticeKind.class);
        if (kind != null) {
            wanted.addAll(kind);
        }
        read.choose(actor, wanted);
        flash.addFlashAttribute("notice", "notice.done.chosen");
        return "redirect:/account/notices";
    }
}
