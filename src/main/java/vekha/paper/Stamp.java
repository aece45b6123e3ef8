package vekha.paper;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.Kind;
import vekha.roadmap.Order;

/**
 * The approval at the right top of a form; what is not known yet is left to be filled in by hand.
 *
 * @param amended the order of the edition that is printed, when it is not the first one
 */
record Stamp(Kind kind, Order order, @Nullable Order amended) {

    /** Whose order it is stands in the stamp in the genitive; only words that can be turned back are turned. */
    private static final Map<String, String> GENITIVES = Map.ofEntries(
            Map.entry("Управление", "управления"),
            Map.entry("Департамент", "департамента"),
            Map.entry("Министерство", "министерства"),
            Map.entry("Отдел", "отдела"),
            Map.entry("Комитет", "комитета"),
            Map.entry("Администрация", "администрации"),
            Map.entry("Начальник", "начальника"),
            Map.entry("Директор", "директора"),
            Map.entry("Руководитель", "руководителя"),
            Map.entry("Глава", "главы"));

    String text() {
        String issuer = order.issuer() == null ? "" : " " + genitive(order.issuer());
        String stamp = approved() + "\nприказом" + issuer + "\n" + requisites(order);
        return amended == null ? stamp : stamp + "\n(в редакции приказа " + requisites(amended) + ")";
    }

    private static String requisites(Order order) {
        String date = order.date() == null ? "____________" : OfficialWords.day(order.date());
        String number = order.number() == null ? "______" : order.number();
        return "от " + date + " № " + number;
    }

    static String genitive(String issuer) {
        int end = issuer.indexOf(' ');
        String first = end < 0 ? issuer : issuer.substring(0, end);
        String turned = GENITIVES.get(first);
        return turned == null ? issuer : turned + issuer.substring(first.length());
    }

    private String approved() {
        return kind == Kind.ROADMAP ? "УТВЕРЖДЕНА" : "УТВЕРЖДЁН";
    }

    /** What the paper is, for a title that does not say it. */
    String kindName() {
        return switch (kind) {
            case ROADMAP -> "Дорожная карта";
            case COMPLEX_PLAN -> "Комплексный план";
            case SCHEDULE -> "План-график";
            case ACTION_PLAN -> "План мероприятий";
        };
    }
}
