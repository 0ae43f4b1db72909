package dev.sneller.bench;

import java.util.List;
import java.util.Locale;

/** Ratios as bars on a logarithmic scale: left of the line in the middle ours is faster or smaller, right of it the peer. */
final class BarPlot {
    private static final int LABEL_WIDTH = 380;
    private static final int HALF_WIDTH = 260;
    private static final int VALUE_WIDTH = 220;
    private static final int BAR_HEIGHT = 16;
    private static final int ROW_HEIGHT = 22;
    private static final int TITLE_HEIGHT = 48;
    private static final double WIDEST_FACTOR = 32;

    private final String title;
    private final List<Comparison> comparisons;

    BarPlot(String title, List<Comparison> comparisons) {
        this.title = title;
        this.comparisons = comparisons;
    }

    String svg() {
        int width = LABEL_WIDTH + 2 * HALF_WIDTH + VALUE_WIDTH;
        int height = TITLE_HEIGHT + ROW_HEIGHT * (comparisons.size() + 1);
        int middle = LABEL_WIDTH + HALF_WIDTH;
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                width, height));
        svg.append(format("<text x=\"8\" y=\"20\" font-size=\"14\">%s</text>%n", title));
        for (double factor : new double[] {1 / WIDEST_FACTOR, 1.0 / 4, 1, 4, WIDEST_FACTOR}) {
            double x = middle + offset(factor);
            svg.append(format(
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#bbb\"/>"
                            + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.4sx</text>%n",
                    x, x, TITLE_HEIGHT, height, x, TITLE_HEIGHT - 6, factor));
        }
        int y = TITLE_HEIGHT + ROW_HEIGHT - BAR_HEIGHT;
        for (Comparison comparison : comparisons) {
            bar(svg, comparison, y, middle);
            y += ROW_HEIGHT;
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, Comparison c, int y, int middle) {
        double offset = offset(c.ratio());
        int textY = y + BAR_HEIGHT - 4;
        svg.append(format(
                "<text x=\"8\" y=\"%d\">%s %s</text><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\""
                        + " fill=\"%s\"/><text x=\"%d\" y=\"%d\">%.2fx  %.1f / %.1f %s</text>%n",
                textY,
                c.dataset(),
                c.work(),
                middle + Math.min(0, offset),
                y,
                Math.abs(offset),
                BAR_HEIGHT,
                c.isWithinLimit() ? "#2a7f62" : "#c0392b",
                LABEL_WIDTH + 2 * HALF_WIDTH + 8,
                textY,
                c.ratio(),
                c.ours().median(),
                c.peer().median(),
                c.unit()));
    }

    private static double offset(double factor) {
        double clamped = Math.max(1 / WIDEST_FACTOR, Math.min(WIDEST_FACTOR, factor));
        return HALF_WIDTH * Math.log(clamped) / Math.log(WIDEST_FACTOR);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
