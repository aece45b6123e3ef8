package vekha.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.account.ChangePassword;
import vekha.account.LetPersonGo;
import vekha.account.PersonId;

/** What the administrator does to an account: a new one-time password, closing and opening it. */
@Controller
@RequestMapping("/admin/people/{person}")
class PersonActsController {

    private final ChangePassword changePassword;
    private final LetPersonGo letPersonGo;

    PersonActsController(ChangePassword changePassword, LetPersonGo letPersonGo) {
        this.changePassword = changePassword;
        this.letPersonGo = letPersonGo;
    }

    @PostMapping("/password")
    String issuePassword(@PathVariable PersonId person, Actor actor, RedirectAttributes flash) {
        flash.addFlashAttribute("invitation", changePassword.issue(actor, person));
        flash.addFlashAttribute("notice", "person.password.issued");
        return "redirect:/admin/people/{person}";
    }

    @PostMapping("/departure")
    String leave(@PathVariable PersonId person, Actor actor, RedirectAttributes flash) {
        letPersonGo.leave(actor, person);
        flash.addFlashAttribute("notice", "person.left");
        flash.addFlashAttribute("noticeUndo", "/admin/people/" + person + "/return");
        return "redirect:/admin/people/{person}";
    }

    @PostMapping("/return")
    String comeBack(@PathVariable PersonId person, Actor actor, RedirectAttributes flash) {
        letPersonGo.comeBack(actor, person);
        flash.addFlashAttribute("notice", "person.returned");
        return "redirect:/admin/people/{person}";
    }
}
