package vekha.notice;

import static vekha.account.Role.COORDINATOR;
import static vekha.account.Role.CURATOR;
import static vekha.account.Role.HEAD;
import static vekha.account.Role.PRINCIPAL;
import static vekha.account.Role.REGIONAL_COORDINATOR;
import static vekha.account.Role.RESPONSIBLE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vekha.account.Role;

/** Of what somebody is told; each can be declined. The label is {@code notice.kind.<KIND>}. */
public enum NoticeKind {
    MENTIONED("person", Role.values()),
    ANSWERED("chat-left-quote", Role.values()),
    COMMENT_REMOVED("trash", Role.values()),
    MARK_RETURNED("st-returned", COORDINATOR, REGIONAL_COORDINATOR, CURATOR, PRINCIPAL, RESPONSIBLE),
    MARK_ACCEPTED("st-accepted", COORDINATOR, REGIONAL_COORDINATOR, CURATOR, PRINCIPAL, RESPONSIBLE),
    MARK_REVOKED("arrow-counterclockwise", COORDINATOR, REGIONAL_COORDINATOR, CURATOR, PRINCIPAL, RESPONSIBLE),
    TO_VERIFY("st-reported", COORDINATOR, REGIONAL_COORDINATOR),
    PLAN_SENT("patch-check", HEAD),
    PLAN_RETURNED("arrow-return-left", COORDINATOR, REGIONAL_COORDINATOR),
    PLAN_APPROVED("patch-check", COORDINATOR, REGIONAL_COORDINATOR, HEAD, CURATOR, PRINCIPAL, RESPONSIBLE),
    PLAN_AMENDED("file-earmark-text", COORDINATOR, REGIONAL_COORDINATOR, HEAD, CURATOR, PRINCIPAL, RESPONSIBLE),
    DEADLINE("calendar3", CURATOR, PRINCIPAL, RESPONSIBLE),
    CARE("people", COORDINATOR, CURATOR, PRINCIPAL, RESPONSIBLE),
    REMINDER("bell", CURATOR, PRINCIPAL, RESPONSIBLE);

    private final String icon;
    private final Set<Role> roles;

    NoticeKind(String icon, Role... roles) {
        this.icon = icon;
        this.roles = Set.of(roles);
    }

    public String icon() {
        return icon;
    }

    /** What somebody of that role can be told. */
    public static List<NoticeKind> of(Role role) {
        return Arrays.stream(values()).filter(kind -> kind.roles.contains(role)).toList();
    }
}
