package dev.sneller.proof.metamorphic;

import java.util.List;
import java.util.function.Supplier;

/** Windows, and joins, groups or other windows that say the same. Column i is the row's own number. */
final class WindowTwins {
    private final Ground ground;

    WindowTwins(Ground ground) {
        this.ground = ground;
    }

    List<Supplier<Twins>> laws() {
        return List.of(
                this::partitionsAreGroups,
                this::framesTurn,
                this::offsetsTurn,
                this::framesAreJoins,
                this::framesOfRowsAreRanges,
                this::framesOfPeersAreRanksInOrder,
                this::runningTotalsPart,
                this::ranksCount,
                this::qualifiedRowsAreFiltered);
    }

    /** A table of columns i, k, l (either of any kind) and x, a number. @param table t or u */
    private String rows(String table) {
        RandomScalars scope = table.equals("t") ? ground.scalars : ground.others;
        return "(SELECT " + Ground.id(table) + " AS i, " + scope.value(scope.kind(), 1) + " AS k, "
                + scope.value(scope.kind(), 1) + " AS l, " + scope.value(Kind.INT, 1) + " AS x FROM " + table
                + " WHERE " + scope.condition(2) + ")";
    }

    private String rows() {
        return rows(ground.isSmall ? ground.pick("t", "u") : "u");
    }

    private String function() {
        return ground.pick(
                "SUM(x)", "COUNT(x)", "COUNT(*)", "MIN(x)", "MAX(x)", "MAX(l)", "COUNT(DISTINCT x)", "AVG(x)");
    }

    private Twins partitionsAreGroups() {
        String rows = rows("t");
        String f = function();
        return new Twins(
                "partitions",
                "SELECT COUNT(*), SUM(i), k, w FROM (SELECT i, k, " + f + " OVER (PARTITION BY k) AS w FROM " + rows
                        + " AS s) AS q GROUP BY k, w",
                "SELECT COUNT(*), SUM(i), k, " + f + " AS w FROM " + rows + " AS s GROUP BY k");
    }

    private String preceding() {
        return ground.pick("UNBOUNDED", Integer.toString(ground.random.nextInt(5)), "40");
    }

    private String exclusion() {
        return ground.pick("", "", "", " EXCLUDE CURRENT ROW", " EXCLUDE GROUP", " EXCLUDE TIES");
    }

    private Twins framesTurn() {
        String from = " FROM " + rows() + " AS s";
        String f = function();
        String unit = ground.pick("ROWS", "RANGE", "GROUPS");
        String a = preceding();
        String b = preceding();
        String partition = ground.pick("", "PARTITION BY k ");
        String exclusion = exclusion();
        boolean isAhead = !a.equals("UNBOUNDED") && !b.equals("UNBOUNDED") && ground.random.nextInt(3) == 0;
        return new Twins(
                "turned frames",
                "SELECT i, " + f + " OVER (" + partition + "ORDER BY i " + unit + " BETWEEN " + a
                        + (isAhead ? " FOLLOWING AND " : " PRECEDING AND ") + b + " FOLLOWING" + exclusion + ")" + from,
                "SELECT i, " + f + " OVER (" + partition + "ORDER BY i DESC " + unit + " BETWEEN " + b
                        + " PRECEDING AND " + a + (isAhead ? " PRECEDING" : " FOLLOWING") + exclusion + ")" + from);
    }

    private Twins offsetsTurn() {
        String from = " FROM " + rows() + " AS s";
        String value = ground.pick("x", "l", "k");
        String partition = ground.pick("", "PARTITION BY k ");
        String one = " OVER (" + partition + "ORDER BY i)";
        String other = " OVER (" + partition + "ORDER BY i DESC)";
        int n = ground.random.nextInt(6);
        String nulls = ground.pick("", " IGNORE NULLS");
        String whole = " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)";
        return ground.random.nextBoolean()
                ? new Twins(
                        "turned offsets",
                        "SELECT i, LAG(" + value + ", " + n + ")" + nulls + one + from,
                        "SELECT i, LEAD(" + value + ", " + n + ")" + nulls + other + from)
                : new Twins(
                        "turned ends",
                        "SELECT i, FIRST_VALUE(" + value + ")" + nulls + one.replace(")", whole) + from,
                        "SELECT i, LAST_VALUE(" + value + ")" + nulls + other.replace(")", whole) + from);
    }

    private Twins framesAreJoins() {
        String rows = rows("u");
        String f = function();
        int a = ground.random.nextInt(20);
        int b = ground.random.nextInt(20);
        boolean isPart = ground.random.nextBoolean();
        String inner = f.replace("(x", "(r.x").replace("(l", "(r.l").replace(" x", " r.x");
        return new Twins(
                "frames of ranges",
                "SELECT i, " + f + " OVER (" + (isPart ? "PARTITION BY k " : "") + "ORDER BY i RANGE BETWEEN " + a
                        + " PRECEDING AND " + b + " FOLLOWING) FROM " + rows + " AS s",
                "SELECT s.i, " + inner + " FROM " + rows + " AS s JOIN " + rows + " AS r ON r.i BETWEEN s.i - " + a
                        + " AND s.i + " + b + (isPart ? " AND s.k IS NOT DISTINCT FROM r.k" : "") + " GROUP BY s.i");
    }

    private Twins framesOfRowsAreRanges() {
        String rows = rows();
        String f = function();
        String partition = ground.pick("", "PARTITION BY k ");
        String frame = " BETWEEN " + preceding() + " PRECEDING AND " + preceding() + " FOLLOWING)";
        return new Twins(
                "frames of rows",
                "SELECT i, " + f + " OVER (" + partition + "ORDER BY i ROWS" + frame + " FROM " + rows + " AS s",
                "SELECT i, " + f + " OVER (" + partition + "ORDER BY n " + ground.pick("RANGE", "GROUPS") + frame
                        + " FROM (SELECT s.*, ROW_NUMBER() OVER (" + partition + "ORDER BY i) AS n FROM " + rows
                        + " AS s) AS w");
    }

    private Twins framesOfPeersAreRanksInOrder() {
        String rows = rows();
        String f = function();
        String partition = ground.pick("", "PARTITION BY k ");
        String order = ground.pick("l", "x", "l, x", "x DESC");
        String frame = " BETWEEN " + preceding() + " PRECEDING AND " + preceding() + " FOLLOWING" + exclusion() + ")";
        return new Twins(
                "frames of peers",
                "SELECT i, " + f + " OVER (" + partition + "ORDER BY " + order + " GROUPS" + frame + " FROM " + rows
                        + " AS s",
                "SELECT i, " + f + " OVER (" + partition + "ORDER BY n RANGE" + frame
                        + " FROM (SELECT s.*, DENSE_RANK() OVER (" + partition + "ORDER BY " + order + ") AS n FROM "
                        + rows + " AS s) AS w");
    }

    private Twins runningTotalsPart() {
        String from = " FROM " + rows() + " AS s";
        String f = ground.pick("COUNT(x)", "COUNT(*)", "SUM(COALESCE(x, 0))");
        int n = ground.random.nextInt(10);
        String order = " OVER (PARTITION BY k ORDER BY i ROWS BETWEEN ";
        return new Twins(
                "running totals",
                "SELECT i, " + f + " OVER (PARTITION BY k)" + from,
                "SELECT i, COALESCE(" + f + order + "UNBOUNDED PRECEDING AND " + n + " FOLLOWING), 0) + COALESCE(" + f
                        + order + (n + 1) + " FOLLOWING AND UNBOUNDED FOLLOWING), 0)" + from);
    }

    private Twins ranksCount() {
        String rows = rows("u");
        String order = ground.pick("l", "x");
        return new Twins(
                "ranks",
                "SELECT i, RANK() OVER (PARTITION BY k ORDER BY " + order + ") AS r, DENSE_RANK() OVER (PARTITION BY k"
                        + " ORDER BY " + order + ") AS d FROM " + rows + " AS s WHERE " + order + " IS NOT NULL",
                ("SELECT i, (SELECT COUNT(*) + 1 FROM # AS r WHERE r.k IS NOT DISTINCT FROM s.k AND r.@ < s.@) AS r,"
                                + " (SELECT COUNT(DISTINCT r.@) + 1 FROM # AS r WHERE r.k IS NOT DISTINCT FROM s.k AND r.@ < s.@)"
                                + " AS d FROM # AS s WHERE @ IS NOT NULL")
                        .replace("#", rows)
                        .replace("@", order));
    }

    private Twins qualifiedRowsAreFiltered() {
        String from = " FROM " + rows("t") + " AS s";
        String window = ground.pick("ROW_NUMBER()", "COUNT(*)", "SUM(x)", "RANK()") + " OVER (PARTITION BY k ORDER BY "
                + ground.pick("i", "i DESC", "x, i") + ")";
        String test = " " + ground.pick("<=", "=", ">") + " " + ground.random.nextInt(4);
        return new Twins(
                "qualify",
                "SELECT k, COUNT(*), SUM(i), MAX(l) FROM (SELECT *" + from + " QUALIFY " + window + test
                        + ") AS q GROUP BY k",
                "SELECT k, COUNT(*), SUM(i), MAX(l) FROM (SELECT s.*, " + window + " AS w" + from + ") AS q WHERE w"
                        + test + " GROUP BY k");
    }
}
