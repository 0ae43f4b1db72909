package dev.sneller.proof.metamorphic;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What all laws are made of: table {@code t}, {@code u} beside it, random expressions over either and both, and ways to take a query apart. */
final class Ground {
    /** How parts of an aggregate come together. */
    record Sum(String whole, String combine) {}

    /** A column of either table that are of one kind. */
    record Equality(String left, String right) {
        @Override
        public String toString() {
            return left + " = " + right;
        }
    }

    final Random random;
    final RandomScalars scalars;
    final RandomScalars others;
    final RandomScalars pairs;
    /** Whether whole rows may be asked for. */
    final boolean isSmall;

    private final List<Column> left;
    private final List<Column> right;

    Ground(Random random, RandomTable t, RandomTable u, boolean isSmall) {
        this.random = random;
        this.left = t.columns();
        this.right = u.columns();
        this.scalars = scope("t");
        this.others = scope("u");
        this.pairs = scope("t", "u");
        this.isSmall = isSmall;
    }

    /** Expressions over these tables; an alias that begins with u has the columns of {@code u}, each other one those of {@code t}. */
    RandomScalars scope(String... aliases) {
        return new RandomScalars(
                random,
                List.of(aliases),
                java.util.Arrays.stream(aliases)
                        .map(alias -> alias.startsWith("u") ? right : left)
                        .toList());
    }

    /** The same text about another alias. */
    static String about(String alias, String sql, String before) {
        return sql.replace("{" + before + ".", "{" + alias + ".").replace(before + ".v:", alias + ".v:");
    }

    /** The union of what a query yields where a condition is true, false and unknown. @param where WHERE or HAVING */
    static String parts(String select, String where, String p, String rest) {
        return select + where + p + rest + " UNION ALL " + select + where + "NOT (" + p + ")" + rest + " UNION ALL "
                + select + where + "(" + p + ") IS NULL" + rest;
    }

    /** A table with its parts by a condition, each in sums. */
    Twins summed(String law, String from, RandomScalars scope, String p) {
        List<Sum> sums = sums(scope);
        String whole = "SELECT " + named(sums) + " FROM " + from;
        return new Twins(
                law, whole, "SELECT " + combined(sums) + " FROM (" + parts(whole, " WHERE ", p, "") + ") AS parts");
    }

    /** Two ways to write a table, in sums. */
    Twins same(String law, String from, String otherFrom, RandomScalars scope) {
        String sums = whole(sums(scope));
        return new Twins(law, "SELECT " + sums + " FROM " + from, "SELECT " + sums + " FROM " + otherFrom);
    }

    /** A table and two that have its rows between them, in sums. */
    Twins halves(String law, String from, String one, String other, RandomScalars scope) {
        List<Sum> sums = sums(scope);
        String select = "SELECT " + named(sums) + " FROM ";
        return new Twins(
                law,
                select + from,
                "SELECT " + combined(sums) + " FROM (" + select + one + " UNION ALL " + select + other + ") AS halves");
    }

    List<Sum> sums(RandomScalars scope) {
        Kind summed = List.of(Kind.INT, Kind.DECIMAL, Kind.DOUBLE).get(random.nextInt(3));
        Kind extreme = scope.kind();
        String function = pick("MIN", "MAX");
        return List.of(
                new Sum("COUNT(*)", "SUM"),
                new Sum("SUM(" + scope.value(summed, 1) + ")", "SUM"),
                extreme == Kind.BOOLEAN
                        ? new Sum("COUNT(" + scope.value(extreme, 1) + ")", "SUM")
                        : new Sum(function + "(" + scope.value(extreme, 1) + ")", function));
    }

    static String whole(List<Sum> sums) {
        return sums.stream().map(Sum::whole).collect(Collectors.joining(", "));
    }

    static String named(List<Sum> sums) {
        return IntStream.range(0, sums.size())
                .mapToObj(i -> sums.get(i).whole() + " AS a" + i)
                .collect(Collectors.joining(", "));
    }

    static String combined(List<Sum> sums) {
        return IntStream.range(0, sums.size())
                .mapToObj(i -> sums.get(i).combine() + "(a" + i + ")")
                .collect(Collectors.joining(", "));
    }

    /** A column of either side, of one kind. */
    Equality equality() {
        for (Column column : left) {
            List<Column> same =
                    right.stream().filter(c -> c.kind() == column.kind()).toList();
            if (!same.isEmpty() && random.nextInt(3) == 0 && column.kind() != Kind.BOOLEAN) {
                return new Equality(
                        RandomScalars.reference("t", column),
                        RandomScalars.reference("u", same.get(random.nextInt(same.size()))));
            }
        }
        return new Equality(id("t"), id("u"));
    }

    /** Pairs of rows by an equality, mostly. */
    String condition() {
        return random.nextInt(6) == 0
                ? pairs.column(Kind.INT, "1") + " = " + random.nextInt(10)
                : equality().toString();
    }

    /** The column that is another one in each row of its table. */
    static String id(String alias) {
        return "{" + alias + ".id::int}";
    }

    /** Values of columns k and l, of any kind. */
    String keys(RandomScalars scope) {
        return scope.value(scope.kind(), 1) + " AS k, " + scope.value(scope.kind(), 1) + " AS l";
    }

    Kind numeric() {
        return List.of(Kind.INT, Kind.DECIMAL, Kind.DOUBLE).get(random.nextInt(3));
    }

    String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
