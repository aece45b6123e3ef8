package vekha.roadmap.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vekha.roadmap.Order;

/** The order by which the head brings a plan into force. */
public record ApprovalForm(
        @NotBlank(message = "{form.required}") @Size(max = 100, message = "{roadmap.too-long.max}") @Nullable
        String number,

        @NotBlank(message = "{form.required}") @Nullable String date,

        @Size(max = 500, message = "{roadmap.too-long.max}") @Nullable
        String issuer,

        @Size(max = 200, message = "{roadmap.too-long.max}") @Nullable
        String signedBy,

        @Size(max = 200, message = "{roadmap.too-long.max}") @Nullable
        String controller,

        @Nullable Integer version) {

    static ApprovalForm from(Order order, int version) {
        return new ApprovalForm(
                order.number(),
                order.date() == null ? null : order.date().toString(),
                order.issuer(),
                order.signedBy(),
                order.controller(),
                version);
    }

    /** An order is signed before it is entered. */
    void check(Errors errors, LocalDate today) {
        LocalDate day = TypedDay.checked("date", date, errors);
        if (day != null && day.isAfter(today)) {
            errors.rejectValue("date", "roadmap.order.ahead");
        }
    }

    Order toOrder() {
        return new Order(number, TypedDay.of(date), issuer, signedBy, controller);
    }
}
