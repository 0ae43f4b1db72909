package dev.sneller.sqllogictest.format.quidem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of a table drawn with boxes, with a ruler under its heads, or separated by commas; which one its first lines tell. */
final class DrawnTable {
    private static final Pattern RULER = Pattern.compile("[- ]*-[- ]*");
    private static final Pattern BAR_RULER = Pattern.compile("[-+]*-[-+]*");
    private static final Pattern COUNT =
            Pattern.compile("\\(\\d+ rows?\\)|\\d+ rows? selected\\.?|No rows selected\\.?");

    private DrawnTable() {}

    static List<List<String>> rows(List<String> content) {
        List<String> lines = new ArrayList<>(content);
        while (!lines.isEmpty() && isFooter(lines.get(lines.size() - 1))) {
            lines.remove(lines.size() - 1);
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        if (lines.get(0).startsWith("+-")) {
            List<String> rows =
                    lines.stream().filter(line -> line.startsWith("|")).toList();
            return cut(rows.subList(1, rows.size()), bars(lines.get(0), 1));
        }
        String second = lines.size() > 1 ? lines.get(1) : "";
        if (RULER.matcher(second).matches()) {
            return cut(lines.subList(2, lines.size()), words(second));
        }
        if (BAR_RULER.matcher(second).matches()) {
            return cut(lines.subList(2, lines.size()), bars("+" + second + "+", 0));
        }
        int columns = lines.get(0).split(", ").length;
        return lines.subList(1, lines.size()).stream()
                .map(line -> List.of(line.split(", ", columns)))
                .toList();
    }

    private static boolean isFooter(String line) {
        return line.isBlank() || COUNT.matcher(line.strip()).matches();
    }

    private static List<List<String>> cut(List<String> lines, List<int[]> columns) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                int start = Math.min(columns.get(c)[0], line.length());
                int end = c == columns.size() - 1 ? end(line) : Math.min(columns.get(c)[1], line.length());
                row.add(line.substring(start, Math.max(start, end)).strip());
            }
            rows.add(row);
        }
        return rows;
    }

    private static int end(String line) {
        return line.endsWith("|") ? line.length() - 1 : line.length();
    }

    /** Between the crosses of a ruler. */
    private static List<int[]> bars(String ruler, int offset) {
        List<int[]> columns = new ArrayList<>();
        int start = 0;
        for (int cross = ruler.indexOf('+', 1); cross > 0; cross = ruler.indexOf('+', cross + 1)) {
            columns.add(new int[] {start + offset, cross - 1 + offset});
            start = cross;
        }
        return columns;
    }

    private static List<int[]> words(String ruler) {
        List<int[]> columns = new ArrayList<>();
        Matcher dashes = Pattern.compile("-+ ?").matcher(ruler);
        while (dashes.find()) {
            columns.add(new int[] {dashes.start(), dashes.end()});
        }
        return columns;
    }
}
