package dev.sneller.proof.metamorphic;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random expressions over the columns of some tables. A column is written {@code {t.c0}}, so that one text can be asked of columns and of
 * paths: see {@link #overColumns} and {@link #overPaths}.
 */
final class RandomScalars {
    private final Random random;
    private final List<String> aliases;
    private final List<List<Column>> columns;

    /** @param columns by alias */
    RandomScalars(Random random, List<String> aliases, List<List<Column>> columns) {
        this.random = random;
        this.aliases = aliases;
        this.columns = columns;
    }

    static String overColumns(String sql) {
        return sql.replaceAll("\\{(\\w+)\\.(\\w+)::[^}]*}", "$1.$2");
    }

    static String overPaths(String sql) {
        return sql.replaceAll("\\{(\\w+)\\.(\\w+)::([^}]*)}", "$1.v:$2::$3");
    }

    /** A condition that may be NULL. */
    String condition(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            String left = condition(depth - 1);
            String right = condition(depth - 1);
            return switch (random.nextInt(6)) {
                case 0, 1 -> "(" + left + " AND " + right + ")";
                case 2, 3 -> "(" + left + " OR " + right + ")";
                case 4 -> "(" + left + ") IS " + not() + pick("TRUE", "FALSE", "NULL");
                default -> "NOT (" + left + ")";
            };
        }
        Kind kind = kind();
        return switch (random.nextInt(11)) {
            case 0 -> value(kind, 1) + " IS " + not() + "NULL";
            case 1 -> value(kind, 1) + " " + not() + "BETWEEN " + value(kind, 0) + " AND " + value(kind, 0);
            case 2 -> value(kind, 1) + " " + not() + "IN (" + list(kind) + ")";
            case 3 ->
                value(Kind.TEXT, 1) + " " + not() + "LIKE " + pick("'%a%'", "'_lph_'", "'a%'", "'k00%7'", "'%'", "''");
            case 4 -> value(kind, 1) + " IS " + not() + "DISTINCT FROM " + value(kind, 1);
            case 5 -> column(Kind.BOOLEAN, "FALSE");
            case 6 -> document();
            default -> value(kind, 2) + comparison() + value(kind, random.nextInt(2));
        };
    }

    /** A condition on the member that may be anything. */
    private String document() {
        String member = pick(aliases) + ".v:m";
        return switch (random.nextInt(6)) {
            case 0 -> member + comparison() + random.nextInt(30);
            case 1 -> member + comparison() + pick("'alpha'", "'7'", "'12'");
            case 2 ->
                "TYPEOF(" + member + ")" + comparison() + pick("'INTEGER'", "'VARCHAR'", "'NULL_VALUE'", "'OBJECT'");
            case 3 -> "TRY_CAST(" + member + "::string AS INT)" + comparison() + random.nextInt(30);
            case 4 -> member + " IS " + not() + "NULL";
            default -> member + ".x::int" + comparison() + random.nextInt(5);
        };
    }

    private String list(Kind kind) {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> random.nextInt(8) == 0 ? "NULL" : kind.literal(random))
                .collect(Collectors.joining(", "));
    }

    /** A value of this kind: a column, a literal, or a function of such. */
    String value(Kind kind, int depth) {
        int choice = random.nextInt(depth > 0 ? 9 : 5);
        if (choice < 3) {
            return column(kind, kind.literal(random));
        }
        if (choice < 5) {
            return kind.literal(random);
        }
        return switch (choice) {
            case 5 ->
                "CASE WHEN " + condition(depth - 1) + " THEN " + value(kind, depth - 1)
                        + pick("", " ELSE " + value(kind, depth - 1)) + " END";
            case 6 -> "COALESCE(" + value(kind, depth - 1) + ", " + value(kind, depth - 1) + ")";
            default -> function(kind, depth - 1);
        };
    }

    private String function(Kind kind, int depth) {
        String a = value(kind, depth);
        return switch (kind) {
            case INT ->
                switch (random.nextInt(7)) {
                    case 0 -> "(" + a + " + " + value(kind, depth) + ")";
                    case 1 -> "(" + a + " * 3)";
                    case 2 -> "MOD(" + a + ", 7)";
                    case 3 -> "LENGTH(" + value(Kind.TEXT, depth) + ")";
                    case 4 -> "YEAR(" + value(Kind.DATE, depth) + ")";
                    case 5 -> "FLOOR(" + value(Kind.DECIMAL, depth) + ")";
                    default -> "ABS(" + a + ")";
                };
            case BIG -> pick("LEAST", "GREATEST") + "(" + a + ", " + value(kind, depth) + ")";
            case DECIMAL ->
                switch (random.nextInt(3)) {
                    case 0 -> "(" + a + " - " + value(Kind.INT, depth) + ")";
                    case 1 -> "(" + a + " * 2)";
                    default -> "ROUND(" + a + ", 1)";
                };
            case DOUBLE -> random.nextBoolean() ? "(" + a + " + " + value(kind, depth) + ")" : "(" + a + " / 4)";
            case TEXT ->
                switch (random.nextInt(5)) {
                    case 0 -> "UPPER(" + a + ")";
                    case 1 -> "(" + a + " || " + value(kind, depth) + ")";
                    case 2 -> "SUBSTR(" + a + ", 2, 3)";
                    case 3 -> value(Kind.INT, depth) + "::string";
                    default -> "REPLACE(" + a + ", 'a', 'b')";
                };
            case BOOLEAN -> "(" + condition(depth) + ")";
            case DATE -> random.nextBoolean() ? "DATE_TRUNC('month', " + a + ")" : value(Kind.TIME, depth) + "::date";
            case TIME ->
                random.nextBoolean() ? "DATE_TRUNC('hour', " + a + ")" : value(Kind.DATE, depth) + "::timestamp_ntz";
        };
    }

    /** A column of this kind, or else the other value. */
    String column(Kind kind, String otherwise) {
        int table = random.nextInt(aliases.size());
        List<Column> some =
                columns.get(table).stream().filter(c -> c.kind() == kind).toList();
        return some.isEmpty() ? otherwise : reference(aliases.get(table), some.get(random.nextInt(some.size())));
    }

    static String reference(String alias, Column column) {
        return "{" + alias + "." + column.name() + "::" + column.kind().type() + "}";
    }

    /** Mostly one of which there is a column. */
    Kind kind() {
        List<Column> some = columns.get(random.nextInt(columns.size()));
        return random.nextInt(6) == 0
                ? Kind.values()[random.nextInt(Kind.values().length)]
                : some.get(random.nextInt(some.size())).kind();
    }

    private String comparison() {
        return pick(" = ", " <> ", " < ", " <= ", " > ", " >= ");
    }

    private String not() {
        return random.nextBoolean() ? "" : "NOT ";
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
