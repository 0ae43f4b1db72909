package dev.sneller.proof;

import java.util.List;
import java.util.Random;

/** Questions with windows over the table of {@link RandomQuestions} that have one answer in every database. */
final class RandomWindows {
    /** Rows that are equal in all of these are equal altogether. */
    private static final String TOTAL =
            "{b::int}, {a::int} DESC, {s::string}, {d::double} DESC, {x.c::int}, {f::boolean}, {x.t::date}";

    private static final List<String> KEYS = List.of("{a::int}", "{s::string}", "{f::boolean}", "MOD({b::int}, 100)");
    private static final List<String> VALUES =
            List.of("{a::int}", "{b::int}", "{s::string}", "{d::double}", "{x.c::int}", "{x.t::date}");

    private final Random random;
    private final RandomQuestions questions;

    RandomWindows(Random random, RandomQuestions questions) {
        this.random = random;
        this.questions = questions;
    }

    /** A question about all rows that pass a condition, in a total order. */
    String next() {
        return "SELECT * FROM (SELECT {b::int} AS b, {a::int} AS a, " + function() + " AS w1, " + function()
                + " AS w2, "
                + aggregate() + " AS w3 FROM @t WHERE " + questions.condition(1)
                + ") AS q ORDER BY b, a, w1, w2, w3 LIMIT 3000";
    }

    /** The first rows of each partition. */
    String nextQualified() {
        return "SELECT {a::int} AS a, {b::int} AS b, {s::string} AS s FROM @t WHERE " + questions.condition(1)
                + " QUALIFY ROW_NUMBER() OVER (" + partition() + "ORDER BY " + TOTAL + ") <= " + (1 + random.nextInt(3))
                + " ORDER BY a, b, s";
    }

    private String function() {
        String total = partition() + "ORDER BY " + TOTAL;
        String value = pick(VALUES);
        return switch (random.nextInt(7)) {
            case 0 -> "ROW_NUMBER() OVER (" + total + ")";
            case 1 ->
                pick(List.of("RANK", "DENSE_RANK", "PERCENT_RANK", "CUME_DIST")) + "() OVER (" + partition()
                        + "ORDER BY " + pick(VALUES) + direction() + ")";
            case 2 -> "NTILE(" + (1 + random.nextInt(40)) + ") OVER (" + total + ")";
            case 3 ->
                pick(List.of("LAG", "LEAD")) + "(" + value + ", " + random.nextInt(5) + ")" + " OVER (" + total + ")";
            case 4 -> "LAG({a::int}, 2, -1) OVER (" + total + ")";
            case 5 -> pick(List.of("FIRST_VALUE", "LAST_VALUE")) + "(" + value + ") OVER (" + total + rows() + ")";
            default -> "NTH_VALUE(" + value + ", " + (1 + random.nextInt(4)) + ") OVER (" + total + rows() + ")";
        };
    }

    private String aggregate() {
        String call = switch (random.nextInt(6)) {
            case 0 -> "COUNT(*)";
            case 1 -> "COUNT(" + pick(VALUES) + ")";
            case 2 -> "SUM(" + pick(List.of("{a::int}", "{b::int}", "{d::double}", "{x.c::int}")) + ")";
            case 3 -> "AVG({d::double})";
            case 4 -> "MIN(" + pick(VALUES) + ")";
            default -> "MAX(" + pick(VALUES) + ")";
        };
        return switch (random.nextInt(4)) {
            case 0 -> call + " OVER (" + partition() + ")";
            case 1 -> call + " OVER (" + partition() + "ORDER BY " + pick(VALUES) + direction() + ")";
            case 2 -> call + " OVER (" + partition() + "ORDER BY " + TOTAL + rows() + ")";
            default -> call + " OVER (" + partition() + range() + ")";
        };
    }

    private String partition() {
        return random.nextInt(3) == 0 ? "" : "PARTITION BY " + pick(KEYS) + " ";
    }

    private String direction() {
        return pick(List.of("", " DESC", " NULLS FIRST", " DESC NULLS LAST"));
    }

    private String rows() {
        int size = random.nextInt(4) == 0 ? 3000 : 6;
        String exclude = pick(List.of("", "", "", " EXCLUDE CURRENT ROW", " EXCLUDE GROUP", " EXCLUDE TIES"));
        return " ROWS BETWEEN " + pick(List.of("UNBOUNDED", Integer.toString(random.nextInt(size)))) + " PRECEDING AND "
                + pick(List.of("CURRENT ROW", random.nextInt(size) + " FOLLOWING", "UNBOUNDED FOLLOWING")) + exclude;
    }

    private String range() {
        boolean byDay = random.nextBoolean();
        String low = byDay ? "INTERVAL '" + random.nextInt(200) + "' DAY" : Integer.toString(random.nextInt(6));
        String high = byDay ? "INTERVAL '" + random.nextInt(4) + "' MONTH" : Integer.toString(random.nextInt(6));
        String bounds = pick(List.of(
                low + " PRECEDING AND CURRENT ROW",
                low + " PRECEDING AND " + high + " FOLLOWING",
                "UNBOUNDED PRECEDING AND " + high + " FOLLOWING",
                "CURRENT ROW AND UNBOUNDED FOLLOWING",
                high + " FOLLOWING AND UNBOUNDED FOLLOWING"));
        String key = byDay ? "{x.t::date}" : pick(List.of("{a::int}", "{d::double}"));
        return "ORDER BY " + key + direction() + " RANGE BETWEEN " + bounds;
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
