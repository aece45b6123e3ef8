package vekha.intake.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import tools.jackson.databind.json.JsonMapper;
import vekha.account.Actor;
import vekha.intake.PendingDocument;
import vekha.intake.SentDocuments;

/** Keeps what was typed into a draft, so that it is there again whenever its sender comes back, and with any other part of it. */
@Component
class TypedDrafts {

    private final DraftPreview preview;
    private final SentDocuments documents;
    private final JsonMapper json;
    private final Validator validator;

    TypedDrafts(DraftPreview preview, SentDocuments documents, JsonMapper json, Validator validator) {
        this.preview = preview;
        this.documents = documents;
        this.json = json;
        this.validator = validator;
    }

    Optional<DraftForm> of(PendingDocument document) {
        return documents.typed(document.token()).map(form -> json.readValue(form, DraftForm.class));
    }

    /** The whole draft with what was sent; a part is laid over what was typed into the others, and names follow their words. */
    DraftForm whole(Actor actor, PendingDocument document, DraftForm sent) {
        DraftForm before = of(document).orElseGet(() -> preview.understood(actor, document));
        DraftForm whole = sent.part() == null ? sent : sent.over(before);
        return preview.named(document, before, whole);
    }

    /** The rules of the whole, of which only a part came in. */
    BindingResult checked(DraftForm whole, BindingResult sent) {
        BindingResult errors = new BeanPropertyBindingResult(whole, sent.getObjectName());
        sent.getFieldErrors().stream().filter(FieldError::isBindingFailure).forEach(errors::addError);
        validator.validate(whole, errors);
        return errors;
    }

    void keep(PendingDocument document, DraftForm whole) {
        documents.type(document.token(), json.writeValueAsString(whole.settled()));
    }
}
