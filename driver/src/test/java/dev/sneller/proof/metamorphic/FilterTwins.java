package dev.sneller.proof.metamorphic;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A condition in WHERE, in the select list, and as three parts; columns and their paths. */
final class FilterTwins {
    private final Ground ground;
    private final RandomScalars scalars;

    FilterTwins(Ground ground) {
        this.ground = ground;
        this.scalars = ground.scalars;
    }

    List<Supplier<Twins>> laws() {
        return List.of(
                this::filtersCountAsColumns,
                this::filtersKeepWhatColumnsSay,
                this::partsHaveTheRows,
                this::partsSumUp,
                this::limitsPart,
                this::columnsAreTheirPaths);
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
        return ground.same(
                "NoREC rows", "t WHERE " + p, "t JOIN (SELECT 1 AS k) AS one ON IFF(" + p + ", 1, 0) = one.k", scalars);
    }

    private Twins partsHaveTheRows() {
        if (!ground.isSmall) {
            return partsSumUp();
        }
        String list = IntStream.range(0, 1 + ground.random.nextInt(3))
                .mapToObj(i -> scalars.value(scalars.kind(), 1) + " AS x" + i)
                .collect(Collectors.joining(", "));
        String select = "SELECT " + list + " FROM t";
        return new Twins("TLP rows", select, Ground.parts(select, " WHERE ", scalars.condition(3), ""));
    }

    private Twins partsSumUp() {
        return ground.summed("TLP aggregate", "t", scalars, scalars.condition(3));
    }

    private Twins limitsPart() {
        String select = "SELECT " + ground.keys(scalars) + " FROM t WHERE " + scalars.condition(2);
        String order = " ORDER BY " + ground.pick("k, l", "k DESC, l", "l NULLS FIRST, k DESC", "l DESC NULLS LAST, k");
        int n = ground.random.nextInt(ground.isSmall ? 60 : 3_000);
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

    private Twins columnsAreTheirPaths() {
        String query = "SELECT " + scalars.value(scalars.kind(), 1) + " AS k, " + Ground.whole(ground.sums(scalars))
                + " FROM t WHERE " + scalars.condition(3) + " GROUP BY ALL";
        return new Twins("paths", RandomScalars.overColumns(query), RandomScalars.overPaths(query));
    }
}
