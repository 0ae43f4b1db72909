package dev.sneller.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The layer tables of docs/ARCHITECTURE.md as rules.
 *
 * <p>A grant is a package ({@code format}), a package with all below it ({@code format.*}), or a module ({@code engine/*}).
 */
record LayerTable(Map<String, Row> rows, Map<String, List<String>> doors) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final int LAYER_COLUMNS = 4;

    /** What one package may import. */
    record Row(String module, List<String> grants) {}

    static LayerTable parse(String document) {
        Map<String, Row> rows = new LinkedHashMap<>();
        Map<String, List<String>> doors = new LinkedHashMap<>();
        for (String line : document.lines().filter(l -> l.startsWith("| ")).toList()) {
            String[] cells = line.substring(1).split("\\|", -1);
            if (cells.length == LAYER_COLUMNS + 1 && Repository.MODULES.contains(cells[0].strip())) {
                codes(cells[1]).forEach(name -> rows.put(name, new Row(cells[0].strip(), codes(cells[3]))));
            } else if (cells.length == 3 && !codes(cells[0]).isEmpty()) {
                codes(cells[0]).forEach(library -> doors.put(library, codes(cells[1])));
            }
        }
        return new LayerTable(rows, doors);
    }

    /** True when {@code from} may import {@code to}; both are our packages, without the root. */
    boolean allows(String from, String to) {
        return from.equals(to)
                || Optional.ofNullable(rows.get(from))
                        .map(row -> row.grants().stream().anyMatch(grant -> covers(grant, to)))
                        .orElse(false);
    }

    /** Packages that may import classes of the given foreign package; empty when it is not restricted. */
    Optional<List<String>> doorsOf(String foreignPackage) {
        return doors.entrySet().stream()
                .filter(door -> within(foreignPackage, door.getKey()))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    boolean covers(String grant, String name) {
        if (grant.endsWith("/*")) {
            Row row = rows.get(name);
            return row != null && row.module().equals(grant.substring(0, grant.length() - 2));
        }
        return grant.endsWith(".*") ? within(name, grant.substring(0, grant.length() - 2)) : grant.equals(name);
    }

    private static boolean within(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
