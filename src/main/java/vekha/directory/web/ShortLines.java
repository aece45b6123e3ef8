package vekha.directory.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** No line of the text is longer than a name may be. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ShortLines.Validator.class)
@interface ShortLines {

    String message() default "{form.line-too-long}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link Lines}. */
    class Validator implements ConstraintValidator<ShortLines, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return Lines.fit(text);
        }
    }
}
