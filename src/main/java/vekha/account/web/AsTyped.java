package vekha.account.web;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;

/** Leaves a text as it was typed, blanks at its ends included; an empty field is absent as everywhere. */
final class AsTyped extends PropertyEditorSupport {

    @Override
    public void setAsText(@Nullable String text) {
        setValue(text == null || text.isEmpty() ? null : text);
    }

    @Override
    public String getAsText() {
        return getValue() == null ? "" : getValue().toString();
    }
}
