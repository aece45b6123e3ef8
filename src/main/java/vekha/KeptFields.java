package vekha;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What fields of forms are called on the screen, so that what was typed can be shown with its labels outside the form. */
final class KeptFields {

    private static final Pattern INDEX = Pattern.compile("\\[[^]]*]");
    private static final Pattern OUTER = Pattern.compile(".*\\.");

    /** Keys of the labels by the name of the field; with a part of the address before it where the name has another label. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            entry("proof", "completion.proof"),
            entry("doneOn", "completion.done-on"),
            entry("actual", "completion.actual"),
            entry("what", "completion.what"),
            entry("document.number", "document.number"),
            entry("document.issuer", "document.issuer"),
            entry("evidence.number", "document.number"),
            entry("evidence.issuer", "document.issuer"),
            entry("evidence.text", "document.text"),
            entry("dated", "document.dated"),
            entry("link", "document.link"),
            entry("postponement.reason", "postponement.reason"),
            entry("until", "postponement.until"),
            entry("allowedBy", "postponement.allowed-by"),
            entry("why", "exemption.why"),
            entry("revocation.why", "revocation.why"),
            entry("comments.why", "talk.remove.why"),
            entry("remark", "verification.remark"),
            entry("approval.remark", "roadmap.remark"),
            entry("due", "dating.due"),
            entry("event.due", "event.due"),
            entry("event.what", "event.what"),
            entry("event.days", "event.days"),
            entry("on", "event.on"),
            entry("freezeOn", "monitoring.freeze"),
            entry("monitoring.name", "monitoring.name"),
            entry("monitoring.from", "monitoring.from"),
            entry("text", "talk.text"),
            entry("many.text", "roadmap.many.text"),
            entry("cells.text", "roadmap.many.text"),
            entry("intake.text", "intake.new.text.label"),
            entry("identifications.text", "identifications.text"),
            entry("many.what", "roadmap.many.replace"),
            entry("by", "roadmap.many.by"),
            entry("number", "field.number"),
            entry("approval.number", "field.orderNumber"),
            entry("closing.number", "life.order.number"),
            entry("date", "field.orderDate"),
            entry("issuer", "field.orderIssuer"),
            entry("signedBy", "field.orderSignedBy"),
            entry("controller", "field.orderController"),
            entry("title", "field.title"),
            entry("sections.title", "roadmap.section.title"),
            entry("objective", "field.objective"),
            entry("audience", "field.audience"),
            entry("result", "field.result"),
            entry("note", "field.note"),
            entry("deadline", "field.deadline"),
            entry("responsible", "field.responsible"),
            entry("targetPercent", "field.targetPercent"),
            entry("periodFrom", "field.periodFrom"),
            entry("periodTo", "field.periodTo"),
            entry("periodText", "field.periodText"),
            entry("orderNumber", "field.orderNumber"),
            entry("orderDate", "field.orderDate"),
            entry("orderIssuer", "field.orderIssuer"),
            entry("orderSignedBy", "field.orderSignedBy"),
            entry("orderController", "field.orderController"),
            entry("goals", "field.goals"),
            entry("tasks", "field.tasks"),
            entry("expectedResults", "field.expectedResults"),
            entry("legend", "field.legend"),
            entry("from", "next-year.from"),
            entry("to", "next-year.to"),
            entry("names", "intake.label.names"),
            entry("reason", "life.reason"),
            entry("doubts.reason", "doubt.reason"),
            entry("name", "template.name"),
            entry("filters.name", "search.kept.name"),
            entry("shortName", "school.short-name"),
            entry("fullName", "school.full-name"),
            entry("aliases", "directory.aliases"),
            entry("legalForm", "school.legal-form"),
            entry("code", "school.code"),
            entry("closedOn", "school.closed"),
            entry("fromYear", "membership.from-year"),
            entry("toYear", "membership.to-year"),
            entry("basis", "school.basis"),
            entry("year", "identification.year"),
            entry("source", "identification.source"),
            entry("qualityGroupOge", "identification.oge.group"),
            entry("qualityIndexOge", "identification.oge.index"),
            entry("qualityGroupEge", "identification.ege.group"),
            entry("qualityIndexEge", "identification.ege.index"),
            entry("isbshGroup", "identification.isbsh.group"),
            entry("isbshValue", "identification.isbsh.value"),
            entry("iurshValue", "identification.iursh"),
            entry("territorialStatus", "identification.status"),
            entry("pasted", "risk.paste.lines"),
            entry("hint", "factor.hint"),
            entry("group", "factor.group"));

    private KeptFields() {}

    /**
     * @param action address the form was sent to
     * @param field its name as it was sent: {@code proof}, {@code document.number}, {@code measures[3].title}
     * @return key of its label; nothing for choices, ticks and what nobody sees
     */
    static Optional<String> label(String action, String field) {
        String name = INDEX.matcher(field).replaceAll("");
        String last = OUTER.matcher(name).replaceAll("");
        List<String> address = Arrays.asList(action.split("/"));
        Collections.reverse(address);
        Stream<String> whole = name.equals(last) ? Stream.empty() : Stream.of(name);
        return Stream.of(whole, address.stream().map(part -> part + "." + last), Stream.of(last))
                .flatMap(names -> names)
                .map(LABELS::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    static Collection<String> keys() {
        return LABELS.values();
    }
}
