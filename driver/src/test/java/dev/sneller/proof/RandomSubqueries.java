package dev.sneller.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Nested and correlated questions over three small tables, which have one answer in every database. Every table has the integers {@code i} and
 * {@code j}, with repetitions and NULLs.
 */
final class RandomSubqueries {
    private static final String[] TABLES = {"ta", "tb", "tc"};
    private static final String[] COLUMNS = {"i", "j"};
    private static final String[] COMPARISONS = {" = ", " <> ", " < ", " <= ", " > ", " >= "};

    private final Random random;
    /** Columns in reach, those of the innermost query last. */
    private final List<String> scope = new ArrayList<>();

    private int aliases;
    /** Beside aggregates of a subquery there a column from outside is refused. */
    private boolean isInHaving;

    RandomSubqueries(Random random) {
        this.random = random;
    }

    /** Rows of one table. */
    String values() {
        List<String> rows = new ArrayList<>();
        for (int n = 0; n < 4 + random.nextInt(9); n++) {
            rows.add("(" + value() + ", " + value() + ")");
        }
        return "VALUES " + String.join(", ", rows);
    }

    private String value() {
        return random.nextInt(6) == 0 ? "NULL" : Integer.toString(random.nextInt(7));
    }

    String next() {
        scope.clear();
        aliases = 0;
        return switch (random.nextInt(8)) {
            case 0 -> grouped();
            case 1 -> query(2, true) + setOperation() + query(2, true);
            default -> query(3, true);
        };
    }

    private String setOperation() {
        return new String[] {" UNION ", " UNION ALL ", " INTERSECT ", " EXCEPT ", " INTERSECT ALL ", " EXCEPT ALL "}
                [random.nextInt(6)];
    }

    private String grouped() {
        int mark = scope.size();
        String from = from(2);
        String key = scope.get(scope.size() - 1);
        String where = random.nextBoolean() ? "" : " WHERE " + condition(2);
        String measured = scope.get(mark);
        while (scope.size() > mark) {
            scope.remove(scope.size() - 1);
        }
        scope.add(key);
        isInHaving = true;
        String having = random.nextBoolean() ? "" : " HAVING " + condition(2);
        isInHaving = false;
        scope.clear();
        return "SELECT " + key + " AS k, COUNT(*) AS n, MAX(" + measured + ") AS m FROM " + from + where + " GROUP BY "
                + key + having;
    }

    /** @param two whether two columns are selected, else one */
    private String query(int depth, boolean two) {
        int mark = scope.size();
        String from = from(depth);
        String where = random.nextInt(4) == 0 ? "" : " WHERE " + condition(depth);
        String columns = number(depth) + " AS i" + (two ? ", " + number(depth - 1) + " AS j" : "");
        leave(mark);
        return "SELECT " + (random.nextInt(6) == 0 ? "DISTINCT " : "") + columns + " FROM " + from + where;
    }

    private void leave(int mark) {
        while (scope.size() > mark) {
            scope.remove(scope.size() - 1);
        }
    }

    private String from(int depth) {
        String first = source(depth, false);
        return switch (random.nextInt(7)) {
            case 0 -> first + ", " + source(depth, true);
            case 1 -> first + " JOIN " + source(depth, false) + " ON " + condition(depth > 1 ? 1 : 0);
            case 2 -> first + " LEFT JOIN " + source(depth, false) + " ON " + condition(depth > 1 ? 1 : 0);
            case 3 ->
                first + (random.nextBoolean() ? " FULL JOIN " : " RIGHT JOIN ") + source(depth, false) + " ON "
                        + condition(depth > 1 ? 1 : 0);
            case 4 -> depth > 1 ? first + " LEFT JOIN " + lateral(depth - 1) + " ON TRUE" : first;
            default -> first;
        };
    }

    private String source(int depth, boolean lateral) {
        if (depth > 1 && random.nextInt(3) == 0) {
            return lateral ? lateral(depth - 1) : derived(depth - 1);
        }
        return named(TABLES[random.nextInt(TABLES.length)]);
    }

    private String named(String table) {
        String alias = "q" + aliases++;
        for (String column : COLUMNS) {
            scope.add(alias + "." + column);
        }
        return table + " AS " + alias;
    }

    /** A subquery in FROM, which sees nothing of what stands beside it. */
    private String derived(int depth) {
        List<String> outer = new ArrayList<>(scope);
        scope.clear();
        String query = query(depth, true);
        scope.addAll(outer);
        return named("(" + query + ")");
    }

    private String lateral(int depth) {
        String query = random.nextInt(3) == 0 ? aggregate(depth, true) : query(depth, true);
        return named("LATERAL (" + query + ")");
    }

    /** One row always. */
    private String aggregate(int depth, boolean two) {
        int mark = scope.size();
        String from = from(depth);
        String where = random.nextInt(5) == 0 ? "" : " WHERE " + condition(depth);
        String own = scope.get(mark + random.nextInt(scope.size() - mark));
        leave(mark);
        String function = switch (random.nextInt(5)) {
            case 0 -> "COUNT(*)";
            case 1 -> "COUNT(" + own + ")";
            case 2 -> "SUM(" + own + ")";
            case 3 -> "MIN(" + own + ")";
            default -> "MAX(" + own + ")";
        };
        String outer = scope.isEmpty() || isInHaving || random.nextBoolean() ? "" : " + " + column();
        return "SELECT " + function + outer + " AS i" + (two ? ", COUNT(" + own + ") AS j" : "") + " FROM " + from
                + where;
    }

    /** One row at most: the first of an order. */
    private String first(int depth) {
        int mark = scope.size();
        String from = from(depth);
        String where = " WHERE " + condition(depth);
        String own = scope.get(mark);
        leave(mark);
        String order = random.nextBoolean() ? " ASC NULLS LAST" : " DESC NULLS LAST";
        return "SELECT " + own + " AS i FROM " + from + where + " ORDER BY " + own + order + " LIMIT 1";
    }

    private String number(int depth) {
        if (depth > 1 && random.nextInt(4) == 0) {
            return "(" + (random.nextInt(4) == 0 ? first(depth - 1) : aggregate(depth - 1, false)) + ")";
        }
        return switch (random.nextInt(8)) {
            case 0 -> Integer.toString(random.nextInt(7));
            case 1 -> column() + " + " + column();
            case 2 -> "COALESCE(" + column() + ", " + random.nextInt(5) + ")";
            case 3 -> depth > 1 ? "CASE WHEN " + condition(depth - 1) + " THEN " + column() + " ELSE -1 END" : column();
            default -> column();
        };
    }

    /** Mostly of the innermost query, sometimes of one around it. */
    private String column() {
        int reach = random.nextInt(3) == 0 ? scope.size() : Math.min(scope.size(), 2);
        return scope.get(scope.size() - 1 - random.nextInt(reach));
    }

    private String condition(int depth) {
        if (depth <= 0) {
            return column() + comparison() + column();
        }
        return switch (random.nextInt(11)) {
            case 0 -> "(" + condition(depth - 1) + " AND " + condition(depth - 1) + ")";
            case 1, 2 -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
            case 3 -> "NOT (" + condition(depth - 1) + ")";
            case 4 -> not() + "EXISTS (" + query(depth - 1, false) + ")";
            case 5 -> column() + " " + not() + "IN (" + query(depth - 1, false) + ")";
            case 6 -> column() + comparison() + quantifier() + "(" + query(depth - 1, false) + ")";
            case 7 -> number(depth) + comparison() + number(depth);
            case 8 -> column() + " IS " + not() + "NULL";
            default -> column() + comparison() + (random.nextInt(3) == 0 ? random.nextInt(7) + "" : column());
        };
    }

    private String quantifier() {
        return random.nextBoolean() ? "ANY " : "ALL ";
    }

    private String not() {
        return random.nextBoolean() ? "" : "NOT ";
    }

    private String comparison() {
        return COMPARISONS[random.nextInt(COMPARISONS.length)];
    }
}
