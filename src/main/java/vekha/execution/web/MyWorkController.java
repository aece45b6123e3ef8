package vekha.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.execution.CompleteCheckpoint;
import vekha.execution.MyWork;
import vekha.execution.MyWorkQueries;
import vekha.execution.WithdrawCompletion;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;

/** «Моя работа»: what is to be done, marked where it stands. */
@Controller
class MyWorkController {

    private static final int MOST_NAMES = 4;

    private final MyWorkQueries queries;
    private final WorkRows rows;
    private final CompleteCheckpoint complete;
    private final WithdrawCompletion withdraw;
    private final RowWords texts;
    private final Words words;
    private final Clock clock;

    MyWorkController(
            MyWorkQueries queries,
            WorkRows rows,
            CompleteCheckpoint complete,
            WithdrawCompletion withdraw,
            RowWords texts,
            Words words,
            Clock clock) {
        this.queries = queries;
        this.rows = rows;
        this.complete = complete;
        this.withdraw = withdraw;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param open the row that shows its form
     * @param several whether rows are ticked for one common mark
     */
    @GetMapping("/my-work")
    String show(
            @RequestParam(required = false) @Nullable Long school,
            @RequestParam(required = false) @Nullable Long open,
            @RequestParam(defaultValue = "false") boolean several,
            Actor actor,
            Model model) {
        MyWork work = queries.of(actor, actor.today(clock), school);
        model.addAttribute("work", work);
        model.addAttribute("views", views(work));
        model.addAttribute("today", today(work.today()));
        model.addAttribute("care", care(work));
        model.addAttribute("open", open);
        model.addAttribute("several", several);
        model.addAttribute("back", address(school));
        if (!model.containsAttribute("completion")) {
            model.addAttribute("completion", CompletionForm.of(0, address(school)));
        }
        return "execution/my-work";
    }

    /** One row, opened or closed, for the page that is shown already. */
    @GetMapping("/my-work/{id}")
    String row(
            @PathVariable CheckpointId id,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            Model model) {
        if (htmx == null) {
            return "redirect:/my-work?open=" + id + "#c" + id;
        }
        return open ? rows.open(model, actor, id) : rows.closed(model, actor, id);
    }

    /** Several with one proof, all or none. */
    @PostMapping("/my-work/completions")
    String completeSeveral(
            @RequestParam(name = "checkpoint", required = false) @Nullable List<String> ticked,
            @RequestParam(required = false) @Nullable Long school,
            @Valid @ModelAttribute("completion") CompletionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Map<CheckpointId, Integer> versions = Chosen.versions(ticked);
        if (versions.isEmpty()) {
            errors.reject("completion.none-chosen");
        }
        if (!errors.hasErrors()) {
            try {
                complete.several(actor, versions, form.toMark());
                String undo = "/my-work/withdrawals?ids=" + ids(versions) + (school == null ? "" : "&school=" + school);
                Notices.put(
                        flash, "notice.completed-several", List.of(words.count(versions.size(), "checkpoint")), undo);
                return "redirect:" + address(school);
            } catch (RefusedException refusal) {
                CheckpointForms.refuse(errors, refusal);
            }
        }
        response.setStatus(422);
        model.addAttribute("chosen", ticked == null ? List.of() : ticked);
        return show(school, null, true, actor, model);
    }

    @PostMapping("/my-work/withdrawals")
    String withdrawSeveral(
            @RequestParam List<CheckpointId> ids,
            @RequestParam(required = false) @Nullable Long school,
            Actor actor,
            RedirectAttributes flash) {
        withdraw.several(actor, ids);
        Notices.put(flash, "notice.withdrawn-several", List.of(words.count(ids.size(), "mark")), null);
        return "redirect:" + address(school);
    }

    private Map<MyWork.Press, List<RowView>> views(MyWork work) {
        return work.groups().stream()
                .collect(Collectors.toMap(MyWork.Group::press, group -> texts.views(group.rows())));
    }

    /** «четверг, 26 января 2023 г.» */
    private static String today(LocalDate today) {
        return today.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(LocaleContextHolder.getLocale()));
    }

    /** «3 школы: …», without the names where they are many. */
    private @Nullable String care(MyWork work) {
        int schools = work.schools().size();
        if (work.places().isEmpty()) {
            return null;
        }
        List<String> names = work.places().stream()
                .filter(it -> schools == 0 || it.school() != null)
                .map(MyWork.OwnPlace::name)
                .toList();
        String count = words.count(names.size(), schools == 0 ? "work.body" : "work.school");
        return names.size() > MOST_NAMES ? count : words.text("work.care", count, String.join(", ", names));
    }

    private static String ids(Map<CheckpointId, Integer> versions) {
        return String.join(
                ",", versions.keySet().stream().map(CheckpointId::toString).toList());
    }

    private static String address(@Nullable Long school) {
        return school == null ? "/my-work" : "/my-work?school=" + school;
    }
}
