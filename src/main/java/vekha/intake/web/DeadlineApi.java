package vekha.intake.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vekha.deadline.Deadline;
import vekha.deadline.Plan;
import vekha.foundation.Period;

/** Says what wordings of deadlines mean; keeps nothing. */
@RestController
@RequestMapping("/api/v1/deadlines")
class DeadlineApi {

    private static final int MOST = 10_000;

    /** A wording and the plan it stands in. */
    record Question(
            @Nullable String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean academic,
            @Nullable YearMonth month) {

        DeadlineAnswer answer() {
            return DeadlineAnswer.of(Deadline.read(text, plan()));
        }

        /** @throws ResponseStatusException when there is no period, or one that ends before it begins */
        private Plan plan() {
            if (from == null || to == null || to.isBefore(from)) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return new Plan(new Period(from, to), academic != null && academic, month);
        }
    }

    @GetMapping
    DeadlineAnswer read(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "false") boolean academic,
            @RequestParam(required = false) @Nullable YearMonth month) {
        return new Question(text, from, to, academic, month).answer();
    }

    /**
     * @return the answers, each made when it is written: daily ones for ten thousand wordings together would fill the memory
     * @throws ResponseStatusException when there are more than 10 000, or a plan period is missing
     */
    @PostMapping
    List<DeadlineAnswer> readAll(@RequestBody List<@Nullable Question> questions) {
        if (questions.size() > MOST || questions.contains(null)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<Question> asked = questions.stream().filter(Objects::nonNull).toList();
        asked.forEach(Question::plan);
        return new AbstractList<>() {
            @Override
            public DeadlineAnswer get(int index) {
                return asked.get(index).answer();
            }

            @Override
            public int size() {
                return asked.size();
            }
        };
    }
}
