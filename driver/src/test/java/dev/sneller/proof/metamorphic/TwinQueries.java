package dev.sneller.proof.metamorphic;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random twins over table {@code t}, and {@code u} beside it. A law is one method, and one line in {@link #laws}. */
final class TwinQueries {
    /** How parts of an aggregate come together. */
    private record Sum(String whole, String combine) {}

    private final List<Supplier<Twins>> laws = List.of(
            this::filtersCountAsColumns,
            this::filtersCountAsColumns,
            this::filtersKeepWhatColumnsSay,
            this::partsHaveTheRows,
            this::partsSumUp,
            this::partsSumUp,
            this::partsGroup,
            this::partsAreDistinct,
            this::partsOfJoins,
            this::partsOfLeftJoins,
            this::conditionsOfJoins,
            this::groupsPartByHaving,
            this::existenceParts,
            this::membershipParts,
            this::distinctValuesCount,
            this::limitsPart,
            this::unionsAreDistinct,
            this::columnsAreTheirPaths);

    private final Random random;
    private final RandomScalars scalars;
    private final RandomScalars pairs;
    private final RandomScalars others;
    private final List<Column> left;
    private final List<Column> right;
    /** Whether whole rows may be asked for. */
    private final boolean isSmall;

    TwinQueries(Random random, RandomTable t, RandomTable u, boolean isSmall) {
        this.random = random;
        this.left = t.columns();
        this.right = u.columns();
        this.scalars = new RandomScalars(random, List.of("t"), List.of(left));
        this.others = new RandomScalars(random, List.of("u"), List.of(right));
        this.pairs = new RandomScalars(random, List.of("t", "u"), List.of(left, right));
        this.isSmall = isSmall;
    }

    Twins next() {
        Twins twins = laws.get(random.nextInt(laws.size())).get();
        boolean paths = random.nextInt(3) == 0;
        return new Twins(twins.law(), asked(twins.one(), paths), asked(twins.other(), paths));
    }

    private static String asked(String sql, boolean paths) {
        return paths ? RandomScalars.overPaths(sql) : RandomScalars.overColumns(sql);
    }

    private Twins filtersCountAsColumns() {
        String p = scalars.condition(3);
        return new Twins(
                "NoREC count",
                "SELECT COUNT(*) FROM t WHERE " + p,
                "SELECT COALESCE(SUM(CASE WHEN " + p + " THEN 1 ELSE 0 END), 0) FROM t");
    }

    private Twins filtersKeepWhatColumnsSay() {
        String p = scalars.condition(3);
        String sums = sums(scalars).stream().map(Sum::whole).collect(Collectors.joining(", "));
        return new Twins(
                "NoREC rows",
                "SELECT " + sums + " FROM t WHERE " + p,
                "SELECT " + sums + " FROM t JOIN (SELECT 1 AS k) AS one ON IFF(" + p + ", 1, 0) = one.k");
    }

    private Twins partsHaveTheRows() {
        String list = list(scalars, 1 + random.nextInt(3));
        return isSmall
                ? parts("TLP rows", "SELECT " + list + " FROM t", " WHERE ", scalars.condition(3))
                : partsSumUp();
    }

    private Twins partsSumUp() {
        return summed("TLP aggregate", "t", scalars, scalars.condition(3));
    }

    private Twins partsOfJoins() {
        return summed("TLP join", "t JOIN u ON " + equality(), pairs, pairs.condition(2));
    }

    private Twins partsOfLeftJoins() {
        return summed("TLP left join", "t LEFT JOIN u ON " + equality(), pairs, pairs.condition(2));
    }

    private Twins existenceParts() {
        String exists = "EXISTS (SELECT 1 FROM u WHERE " + equality() + pick("", " AND " + others.condition(1)) + ")";
        return summed("TLP exists", "t", scalars, exists);
    }

    private Twins membershipParts() {
        Kind kind = left.get(random.nextInt(left.size())).kind();
        String in = scalars.value(kind, 1) + pick(" IN ", " NOT IN ") + "(SELECT "
                + others.column(kind, kind.literal(random)) + " FROM u" + pick("", " WHERE " + others.condition(1))
                + ")";
        return summed("TLP in", "t", scalars, in);
    }

    private Twins summed(String law, String from, RandomScalars scope, String p) {
        List<Sum> sums = sums(scope);
        String whole = IntStream.range(0, sums.size())
                .mapToObj(i -> sums.get(i).whole() + " AS a" + i)
                .collect(Collectors.joining(", "));
        String combined = IntStream.range(0, sums.size())
                .mapToObj(i -> sums.get(i).combine() + "(a" + i + ")")
                .collect(Collectors.joining(", "));
        Twins parts = parts(law, "SELECT " + whole + " FROM " + from, " WHERE ", p);
        return new Twins(law, parts.one(), "SELECT " + combined + " FROM (" + parts.other() + ") AS parts");
    }

    private Twins conditionsOfJoins() {
        List<Sum> sums = sums(pairs);
        String whole = sums.stream().map(Sum::whole).collect(Collectors.joining(", "));
        String p = pairs.condition(2);
        String on = " FROM t JOIN u ON " + equality();
        return new Twins(
                "condition of a join", "SELECT " + whole + on + " AND " + p, "SELECT " + whole + on + " WHERE " + p);
    }

    private Twins partsGroup() {
        List<Sum> sums = sums(scalars);
        String key = scalars.value(scalars.kind(), 1);
        String p = scalars.condition(3);
        String whole = IntStream.range(0, sums.size())
                .mapToObj(i -> sums.get(i).whole() + " AS a" + i)
                .collect(Collectors.joining(", "));
        String combined = IntStream.range(0, sums.size())
                .mapToObj(i -> sums.get(i).combine() + "(a" + i + ")")
                .collect(Collectors.joining(", "));
        String select = "SELECT " + key + " AS k, " + whole + " FROM t";
        return new Twins(
                "TLP group",
                select + " GROUP BY ALL",
                "SELECT k, " + combined + " FROM (" + select + " WHERE " + p + " GROUP BY ALL UNION ALL " + select
                        + " WHERE NOT (" + p + ") GROUP BY ALL UNION ALL " + select + " WHERE (" + p
                        + ") IS NULL GROUP BY ALL) AS parts GROUP BY k");
    }

    private Twins partsAreDistinct() {
        String list = named(scalars);
        Twins parts = parts("TLP distinct", "SELECT DISTINCT " + list + " FROM t", " WHERE ", scalars.condition(3));
        return new Twins(parts.law(), parts.one(), "SELECT DISTINCT k, l FROM (" + parts.other() + ") AS parts");
    }

    private Twins groupsPartByHaving() {
        String key = scalars.value(scalars.kind(), 1);
        String having = "COUNT(*) > " + random.nextInt(30) + pick(" OR ", " AND ") + "SUM(" + scalars.value(Kind.INT, 1)
                + ")" + pick(" > ", " < ") + random.nextInt(50);
        return parts("TLP having", "SELECT " + key + " AS k, COUNT(*) AS n FROM t GROUP BY ALL", " HAVING ", having);
    }

    private Twins distinctValuesCount() {
        String x = scalars.value(scalars.kind(), 1);
        String p = scalars.condition(2);
        return new Twins(
                "distinct count",
                "SELECT COUNT(DISTINCT " + x + ") FROM t WHERE " + p,
                "SELECT COUNT(*) FROM (SELECT DISTINCT " + x + " AS x FROM t WHERE " + p
                        + ") AS d WHERE x IS NOT NULL");
    }

    private Twins limitsPart() {
        String select = "SELECT " + named(scalars) + " FROM t WHERE " + scalars.condition(2);
        String order = " ORDER BY " + pick("k, l", "k DESC, l", "l NULLS FIRST, k DESC", "l DESC NULLS LAST, k");
        int n = random.nextInt(isSmall ? 60 : 3_000);
        String rest = " LIMIT " + Integer.MAX_VALUE + " OFFSET " + n;
        return new Twins(
                "limits",
                counted(select),
                counted("SELECT * FROM (" + select + order + " LIMIT " + n + ") AS a UNION ALL SELECT * FROM (" + select
                        + order + rest + ") AS b"));
    }

    private static String counted(String select) {
        return "SELECT k, COUNT(*), MIN(l) FROM (" + select + ") AS s GROUP BY k";
    }

    private Twins unionsAreDistinct() {
        Kind kind = scalars.kind();
        String one = "SELECT " + scalars.value(kind, 1) + " AS k FROM t WHERE " + scalars.condition(1);
        String other = "SELECT " + others.value(kind, 1) + " AS k FROM u WHERE " + others.condition(1);
        return new Twins(
                "union", one + " UNION " + other, "SELECT DISTINCT k FROM (" + one + " UNION ALL " + other + ") AS s");
    }

    private Twins columnsAreTheirPaths() {
        String sums = sums(scalars).stream().map(Sum::whole).collect(Collectors.joining(", "));
        String query = "SELECT " + scalars.value(scalars.kind(), 1) + " AS k, " + sums + " FROM t WHERE "
                + scalars.condition(3) + " GROUP BY ALL";
        return new Twins("paths", RandomScalars.overColumns(query), RandomScalars.overPaths(query));
    }

    private static Twins parts(String law, String select, String where, String p) {
        return new Twins(
                law,
                select,
                select + where + p + " UNION ALL " + select + where + "NOT (" + p + ") UNION ALL " + select + where
                        + "(" + p + ") IS NULL");
    }

    /** Pairs of rows by a column of either side, if they have one of the same kind. */
    private String equality() {
        for (Column column : left) {
            List<Column> same =
                    right.stream().filter(c -> c.kind() == column.kind()).toList();
            if (!same.isEmpty() && random.nextInt(3) == 0 && column.kind() != Kind.BOOLEAN) {
                return RandomScalars.reference("t", column) + " = " + RandomScalars.reference("u", same.get(0));
            }
        }
        return pairs.column(Kind.INT, "1") + " = " + random.nextInt(10);
    }

    private List<Sum> sums(RandomScalars scope) {
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

    private String list(RandomScalars scope, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> scope.value(scope.kind(), 1) + " AS x" + i)
                .collect(Collectors.joining(", "));
    }

    private String named(RandomScalars scope) {
        return scope.value(scope.kind(), 1) + " AS k, " + scope.value(scope.kind(), 1) + " AS l";
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
