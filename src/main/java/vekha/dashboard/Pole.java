package vekha.dashboard;

import java.util.ArrayList;
import java.util.List;

/** The striped progress bar of a list, laid out once here instead of by expressions in every row of a template. */
record Pole(Tally tally, List<Stripe> stripes) {

    /** One state's share; positions are SVG attributes in per cent. */
    record Stripe(String state, String x, String width) {}

    static Pole of(Tally tally) {
        List<Stripe> stripes = new ArrayList<>();
        double x = add(stripes, "accepted", tally.accepted(), 0, tally.total());
        x = add(stripes, "reported", tally.reported(), x, tally.total());
        x = add(stripes, "returned", tally.returned(), x, tally.total());
        x = add(stripes, "overdue", tally.overdue(), x, tally.total());
        add(stripes, "soon", tally.soon(), x, tally.total());
        return new Pole(tally, List.copyOf(stripes));
    }

    private static double add(List<Stripe> stripes, String state, int count, double x, int total) {
        if (count == 0) {
            return x;
        }
        double width = 100.0 * count / total;
        stripes.add(new Stripe(state, percent(x), percent(width)));
        return x + width;
    }

    private static String percent(double value) {
        long hundredths = Math.round(value * 100);
        return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + "%";
    }
}
