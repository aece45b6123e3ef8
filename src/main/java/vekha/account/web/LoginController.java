package vekha.account.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; Spring Security takes what is sent from it. */
@Controller
class LoginController {

    private final List<DemoAccounts.Entry> demoAccounts;

    LoginController(ObjectProvider<DemoAccounts> demo) {
        this.demoAccounts = demo.stream().flatMap(it -> it.entries().stream()).toList();
    }

    @GetMapping("/login")
    String page(Model model) {
        model.addAttribute("demoAccounts", demoAccounts);
        return "account/login";
    }
}
