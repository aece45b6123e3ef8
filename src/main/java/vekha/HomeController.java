package vekha;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vekha.account.Actor;

/** Brings everybody to the page they came for. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(Actor actor) {
        return "redirect:"
                + switch (actor.role()) {
                    case ADMINISTRATOR -> "/admin/people";
                    case HEAD, COORDINATOR, REGIONAL_COORDINATOR -> "/dashboard";
                    case CURATOR, PRINCIPAL, RESPONSIBLE -> "/my-work";
                };
    }
}
