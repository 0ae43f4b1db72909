package dev.sneller.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents with a few typed keys, and questions about them that have one answer in every database. */
final class RandomQuestions {
    private static final String TABLE = "@t";
    private static final String[] WORDS = {"", "alpha", "beta", "Beta", "gamma", "größe", "a_b", "a%b", "zz top", "0"};
    private static final String[] INTEGERS = {"{a::int}", "{b::int}", "{x.c::int}"};
    private static final String TEXT = "{s::string}";
    private static final String NUMBER = "{d::double}";
    private static final String FLAG = "{f::boolean}";
    private static final String DAY = "{x.t::date}";

    /** The columns of the documents' typed twin. */
    static final String COLUMNS =
            "{a::int} AS a, {b::int} AS b, {x.c::int} AS c, {s::string} AS s, {d::double} AS d, {f::boolean} AS f, {x.t::date} AS t";

    private final Random random;

    RandomQuestions(Random random) {
        this.random = random;
    }

    /** @param n grows from document to document, so that some keys are sorted */
    String document(int n) {
        List<String> members = new ArrayList<>();
        add(members, "a", Integer.toString(random.nextInt(20) - 5));
        add(members, "b", Integer.toString(n * 3 + random.nextInt(10)));
        add(members, "s", '"' + WORDS[random.nextInt(WORDS.length)] + '"');
        add(members, "d", Double.toString(random.nextInt(400) / 4.0 - 50));
        add(members, "f", Boolean.toString(random.nextBoolean()));
        List<String> inner = new ArrayList<>();
        add(inner, "c", Long.toString(random.nextInt(3) == 0 ? random.nextInt() * 1000L : random.nextInt(100)));
        add(inner, "t", '"' + day() + '"');
        if (random.nextInt(15) > 0) {
            members.add("\"x\":{" + String.join(",", inner) + "}");
        }
        return "{" + String.join(",", members) + "}";
    }

    private void add(List<String> members, String key, String value) {
        int fate = random.nextInt(12);
        if (fate > 0) {
            members.add("\"" + key + "\":" + (fate == 1 ? "null" : value));
        }
    }

    private String day() {
        return String.format(
                "20%02d-%02d-%02d", 10 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    /** A question whose table is {@value #TABLE}. */
    String next() {
        String condition = condition(3);
        return switch (random.nextInt(6)) {
            case 0 -> "SELECT " + aggregates() + " FROM @t WHERE " + condition;
            case 1 -> "SELECT " + key() + " AS k, " + aggregates() + " FROM @t WHERE " + condition + " GROUP BY ALL";
            case 2 ->
                "SELECT " + key() + " AS k, " + TEXT + " AS k2, COUNT(*) AS n FROM @t GROUP BY ALL HAVING COUNT(*) > "
                        + random.nextInt(30);
            case 3 ->
                "SELECT {b::int} AS b, " + TEXT + " AS s, " + NUMBER + " AS d, {a::int} AS a FROM @t WHERE " + condition
                        + " ORDER BY " + (random.nextBoolean() ? "s, d DESC, b, a" : "b DESC, a, s, d") + " LIMIT "
                        + (1 + random.nextInt(40));
            case 4 ->
                "SELECT CASE WHEN " + condition + " THEN 'yes' WHEN " + condition(1)
                        + " THEN 'perhaps' ELSE 'no' END AS k, " + aggregates() + " FROM @t GROUP BY ALL";
            default ->
                "SELECT l.k AS k, COUNT(*) AS n, COUNT(r.m) AS m FROM (SELECT {a::int} AS k FROM @t WHERE " + condition
                        + ") AS l " + (random.nextBoolean() ? "LEFT JOIN" : "JOIN")
                        + " (SELECT {a::int} AS k, MAX({b::int}) AS m FROM @t WHERE "
                        + condition(2) + " GROUP BY ALL) AS r ON l.k = r.k GROUP BY l.k";
        };
    }

    private String key() {
        return switch (random.nextInt(5)) {
            case 0 -> "{a::int}";
            case 1 -> TEXT;
            case 2 -> FLAG;
            case 3 -> "MOD({x.c::int}, 7)";
            default -> DAY;
        };
    }

    private String aggregates() {
        String integer = integer();
        return switch (random.nextInt(4)) {
            case 0 -> "COUNT(*), SUM(" + integer + "), MIN(" + TEXT + "), MAX(" + TEXT + ")";
            case 1 -> "COUNT(" + integer + "), COUNT(DISTINCT " + TEXT + "), MAX(" + NUMBER + ")";
            case 2 -> "SUM(" + NUMBER + "), AVG(" + NUMBER + "), MIN(" + DAY + "), COUNT(" + FLAG + ")";
            default ->
                "COUNT(DISTINCT " + integer + "), MIN(" + integer + "), MAX(" + DAY + "), COUNT(DISTINCT " + DAY + ")";
        };
    }

    private String integer() {
        return INTEGERS[random.nextInt(INTEGERS.length)];
    }

    /** A condition that may be NULL. */
    String condition(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            String left = condition(depth - 1);
            String right = condition(depth - 1);
            return switch (random.nextInt(5)) {
                case 0, 1 -> "(" + left + " AND " + right + ")";
                case 2, 3 -> "(" + left + " OR " + right + ")";
                default -> "NOT (" + left + ")";
            };
        }
        return switch (random.nextInt(10)) {
            case 0 -> integer() + comparison() + (random.nextInt(60) - 10);
            case 1 -> "{b::int} BETWEEN " + random.nextInt(3_000) + " AND " + random.nextInt(9_000);
            case 2 -> "{a::int} " + not() + "IN (1, 3, " + (random.nextInt(4) == 0 ? "NULL" : "-2") + ")";
            case 3 -> TEXT + comparison() + "'" + WORDS[random.nextInt(WORDS.length)] + "'";
            case 4 -> TEXT + " " + not() + "LIKE '" + (random.nextBoolean() ? "%a%" : "_eta%") + "'";
            case 5 -> NUMBER + comparison() + (random.nextInt(80) / 4.0 - 10);
            case 6 -> DAY + comparison() + "DATE '" + day() + "'";
            case 7 -> key() + " IS " + not() + "NULL";
            case 8 -> "{a::int} * 2 + {x.c::int}" + comparison() + integer();
            default -> FLAG;
        };
    }

    private String not() {
        return random.nextBoolean() ? "" : "NOT ";
    }

    private String comparison() {
        return new String[] {" = ", " <> ", " < ", " <= ", " > ", " >= "}[random.nextInt(6)];
    }

    /** The question over the documents. */
    static String overDocuments(String question) {
        return question.replace(TABLE, "docs");
    }

    /** The question over their typed twin. */
    static String overColumns(String question) {
        return question.replace(TABLE, "typed").replaceAll("\\{(?:x\\.)?([a-z])::[a-z]+}", "$1");
    }
}
