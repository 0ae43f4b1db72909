package dev.sneller.proof.metamorphic;

import java.util.List;
import java.util.function.Supplier;

/** Groups, grouping sets, distinct values and aggregates that keep them. */
final class GroupTwins {
    private final Ground ground;
    private final RandomScalars scalars;

    GroupTwins(Ground ground) {
        this.ground = ground;
        this.scalars = ground.scalars;
    }

    List<Supplier<Twins>> laws() {
        return List.of(
                this::partsGroup,
                this::partsAreDistinct,
                this::groupsPartByHaving,
                this::distinctValuesCount,
                this::distinctAggregates,
                this::groupingSetsAreUnited,
                this::listsCount,
                this::percentilesAreRows);
    }

    private Twins partsGroup() {
        List<Ground.Sum> sums = ground.sums(scalars);
        String select = "SELECT " + scalars.value(scalars.kind(), 1) + " AS k, " + Ground.named(sums) + " FROM t";
        return new Twins(
                "TLP group",
                select + " GROUP BY ALL",
                "SELECT k, " + Ground.combined(sums) + " FROM ("
                        + Ground.parts(select, " WHERE ", scalars.condition(3), " GROUP BY ALL")
                        + ") AS parts GROUP BY k");
    }

    private Twins partsAreDistinct() {
        String select = "SELECT DISTINCT " + ground.keys(scalars) + " FROM t";
        return new Twins(
                "TLP distinct",
                select,
                "SELECT DISTINCT k, l FROM (" + Ground.parts(select, " WHERE ", scalars.condition(3), "")
                        + ") AS parts");
    }

    private Twins groupsPartByHaving() {
        String key = scalars.value(scalars.kind(), 1);
        String having = "COUNT(*) > " + ground.random.nextInt(30) + ground.pick(" OR ", " AND ") + "SUM("
                + scalars.value(Kind.INT, 1) + ")" + ground.pick(" > ", " < ") + ground.random.nextInt(50);
        String select = "SELECT " + key + " AS k, COUNT(*) AS n FROM t GROUP BY ALL";
        return new Twins("TLP having", select, Ground.parts(select, " HAVING ", having, ""));
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

    private Twins distinctAggregates() {
        String rows = rows();
        String sum = ground.pick("SUM", "COUNT", "AVG") + "(#x) AS f";
        String count = ground.pick("COUNT(#l)", "MAX(#l)", "COUNT(#x)") + " AS g";
        return new Twins(
                "distinct aggregates",
                "SELECT k, COUNT(*) AS n, " + (sum + ", " + count).replace("#", "DISTINCT ") + " FROM " + rows
                        + " GROUP BY k",
                "SELECT a.k, n, f, g FROM (SELECT k, COUNT(*) AS n FROM " + rows + " GROUP BY k) AS a"
                        + " JOIN (SELECT k, " + sum.replace("#", "") + " FROM (SELECT DISTINCT k, x FROM " + rows
                        + ") AS s GROUP BY k) AS b ON a.k IS NOT DISTINCT FROM b.k JOIN (SELECT k, "
                        + count.replace("#", "") + " FROM (SELECT DISTINCT k, " + (count.contains("x") ? "x" : "l")
                        + " FROM " + rows + ") AS s GROUP BY k) AS c ON a.k IS NOT DISTINCT FROM c.k");
    }

    /** A table of columns k and l of any kind and x, a number. */
    private String rows() {
        return "(SELECT " + ground.keys(scalars) + ", " + scalars.value(ground.numeric(), 1) + " AS x FROM t WHERE "
                + scalars.condition(2) + ") AS s";
    }

    private Twins groupingSetsAreUnited() {
        String rows = rows();
        boolean isCube = ground.random.nextBoolean();
        String sets = isCube
                ? ground.pick("CUBE (k, l)", "GROUPING SETS ((k, l), (k), (l), ())")
                : ground.pick("ROLLUP (k, l)", "GROUPING SETS ((k, l), (k), ())");
        String sums = ", COUNT(*), SUM(x), MAX(l), COUNT(DISTINCT x) FROM " + rows;
        // over no row GROUP BY () has a row of its own, and the set of no key too
        return new Twins(
                "grouping sets",
                "SELECT k, l, GROUPING(k), GROUPING(l)" + sums + " GROUP BY " + sets,
                "SELECT k, l, 0, 0" + sums + " GROUP BY k, l UNION ALL SELECT k, NULL, 0, 1" + sums
                        + " GROUP BY k UNION ALL SELECT NULL, NULL, 1, 1" + sums
                        + (isCube ? " UNION ALL SELECT NULL, l, 1, 0" + sums + " GROUP BY l" : ""));
    }

    private Twins listsCount() {
        String rows = rows();
        String text = scalars.value(Kind.TEXT, 1);
        String from = "(SELECT " + scalars.value(scalars.kind(), 1) + " AS k, " + text + " AS x FROM t) AS s";
        return ground.random.nextBoolean()
                ? new Twins(
                        "arrays count",
                        "SELECT k, ARRAY_SIZE(ARRAY_AGG(x)), ARRAY_SIZE(ARRAY_AGG(DISTINCT l)),"
                                + " ARRAY_AGG(x) WITHIN GROUP (ORDER BY x)[0]::double FROM " + rows + " GROUP BY k",
                        "SELECT k, COUNT(x), COUNT(DISTINCT l), MIN(x)::double FROM " + rows + " GROUP BY k")
                : new Twins(
                        "lists are as long as their texts",
                        "SELECT k, LENGTH(LISTAGG(x, ', ') WITHIN GROUP (ORDER BY x)) FROM " + from + " GROUP BY k",
                        "SELECT k, COALESCE(SUM(LENGTH(x)), 0) + 2 * GREATEST(COUNT(x) - 1, 0) FROM " + from
                                + " GROUP BY k");
    }

    private Twins percentilesAreRows() {
        String rows = rows();
        String fraction = ground.pick("0", "0.1", "0.25", "0.5", "0.75", "0.99", "1");
        String order = ground.pick("", " DESC");
        return new Twins(
                "percentiles",
                "SELECT k, PERCENTILE_DISC(" + fraction + ") WITHIN GROUP (ORDER BY x" + order + "), COUNT(x) FROM "
                        + rows + " GROUP BY k HAVING COUNT(x) > 0",
                "SELECT k, x, n FROM (SELECT k, x, COUNT(*) OVER (PARTITION BY k) AS n, ROW_NUMBER() OVER (PARTITION"
                        + " BY k ORDER BY x" + order + ") AS r FROM " + rows + " WHERE x IS NOT NULL) AS w"
                        + " WHERE r = GREATEST(1, CEIL(" + fraction + " * n))");
    }
}
