package dev.sneller.sqllogictest.format.slt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the rows of an answer are written. */
enum RowForm {
    /** Tabs between values; or, when no line has one, a value a line. */
    TABS {
        @Override
        Optional<List<List<String>>> rows(List<String> lines, int columns) {
            boolean byValue = columns > 1 && lines.stream().noneMatch(line -> line.indexOf('\t') >= 0);
            return byValue ? ofValues(lines, columns) : all(lines, "\t", columns);
        }
    },
    /** Blanks between values, so that texts with blanks leave open where they end. */
    BLANKS {
        @Override
        Optional<List<List<String>>> rows(List<String> lines, int columns) {
            return columns == 1
                    ? Optional.of(
                            lines.stream().map(line -> List.of(line.strip())).toList())
                    : all(lines.stream().map(String::strip).toList(), "\\s+", columns);
        }
    };

    /** Whether the engine that writes so has schemas in its databases. */
    boolean hasSchemas() {
        return this == TABS;
    }

    /** Rows of so many values; empty when the lines cannot be cut into them. */
    abstract Optional<List<List<String>>> rows(List<String> lines, int columns);

    private static Optional<List<List<String>>> all(List<String> lines, String separator, int columns) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            List<String> row = List.of(line.split(separator, -1));
            if (row.size() != columns) {
                return Optional.empty();
            }
            rows.add(row);
        }
        return Optional.of(rows);
    }

    private static Optional<List<List<String>>> ofValues(List<String> lines, int columns) {
        if (lines.size() % columns != 0) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        for (int start = 0; start < lines.size(); start += columns) {
            rows.add(List.copyOf(lines.subList(start, start + columns)));
        }
        return Optional.of(rows);
    }
}
