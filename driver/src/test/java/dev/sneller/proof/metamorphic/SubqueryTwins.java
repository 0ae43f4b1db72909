package dev.sneller.proof.metamorphic;

import java.util.List;
import java.util.function.Supplier;

/** Subqueries, and joins or other subqueries that say the same. */
final class SubqueryTwins {
    private final Ground ground;
    private final RandomScalars scalars;
    private final RandomScalars others;

    SubqueryTwins(Ground ground) {
        this.ground = ground;
        this.scalars = ground.scalars;
        this.others = ground.others;
    }

    List<Supplier<Twins>> laws() {
        return List.of(
                this::existenceParts,
                this::membershipParts,
                this::existenceCounts,
                this::existenceJoins,
                this::membersExist,
                this::quantifiersExist,
                this::scalarsJoin,
                this::commonTablesAreTheirTexts);
    }

    private Twins existenceParts() {
        String exists = "EXISTS (SELECT 1 FROM u WHERE " + correlation() + ")";
        return ground.summed("TLP exists", "t", scalars, exists);
    }

    private Twins membershipParts() {
        String in = value() + ground.pick(" IN ", " NOT IN ") + "(SELECT " + member() + " FROM u" + filter() + ")";
        return ground.summed("TLP in", "t", scalars, in);
    }

    private Twins existenceCounts() {
        String inner = " FROM u WHERE " + correlation() + ")";
        return ground.same(
                "exists counts",
                "t WHERE EXISTS (SELECT 1" + inner,
                "t WHERE (SELECT COUNT(*)" + inner + " > 0",
                scalars);
    }

    private Twins existenceJoins() {
        String on = correlation();
        boolean isNot = ground.random.nextBoolean();
        return ground.same(
                "exists joins",
                "t WHERE " + (isNot ? "NOT " : "") + "EXISTS (SELECT 1 FROM u WHERE " + on + ")",
                "t LEFT JOIN (SELECT DISTINCT " + Ground.id("t") + " AS i FROM t JOIN u ON " + on + ") AS e ON e.i = "
                        + Ground.id("t") + " WHERE e.i IS " + (isNot ? "" : "NOT ") + "NULL",
                scalars);
    }

    private Kind kind;

    private String value() {
        kind = scalars.kind();
        return scalars.value(kind, 1);
    }

    private String member() {
        return others.column(kind, kind.literal(ground.random));
    }

    private String filter() {
        return ground.pick("", " WHERE " + others.condition(1));
    }

    private Twins membersExist() {
        String value = value();
        String member = member();
        String p = others.condition(1);
        boolean isNot = ground.random.nextBoolean();
        return ground.same(
                "in exists",
                "t WHERE " + value + (isNot ? " NOT" : "") + " IN (SELECT " + member + " FROM u WHERE " + p + ")",
                "t WHERE " + (isNot ? "NOT " : "") + "EXISTS (SELECT 1 FROM u WHERE " + p + " AND (" + value + " = "
                        + member + ")" + (isNot ? " IS NOT FALSE" : "") + ")",
                scalars);
    }

    private Twins quantifiersExist() {
        String value = value();
        String member = member();
        String p = others.condition(1);
        String comparison = ground.pick(" < ", " <= ", " > ", " >= ", " = ", " <> ");
        boolean isAll = ground.random.nextBoolean();
        return ground.same(
                "any and all exist",
                "t WHERE " + value + comparison + (isAll ? "ALL" : "ANY") + " (SELECT " + member + " FROM u WHERE " + p
                        + ")",
                "t WHERE " + (isAll ? "NOT " : "") + "EXISTS (SELECT 1 FROM u WHERE " + p + " AND (" + value
                        + comparison + member + ")" + (isAll ? " IS NOT TRUE" : "") + ")",
                scalars);
    }

    private Twins scalarsJoin() {
        Ground.Equality equality = ground.equality();
        Kind of = ground.numeric();
        String aggregate = ground.pick("MIN", "MAX", "SUM", "COUNT") + "(" + others.value(of, 1) + ")";
        String found = aggregate.startsWith("COUNT") ? "COALESCE(s.m, 0)" : "s.m";
        String comparison = scalars.value(of, 1) + ground.pick(" < ", " >= ", " = ", " IS DISTINCT FROM ");
        return ground.same(
                "scalar subquery",
                "t WHERE " + comparison + "(SELECT " + aggregate + " FROM u WHERE " + equality + ")",
                "t LEFT JOIN (SELECT " + equality.right() + " AS k, " + aggregate + " AS m FROM u GROUP BY 1) AS s ON "
                        + equality.left() + " = s.k WHERE " + comparison + found,
                scalars);
    }

    private Twins commonTablesAreTheirTexts() {
        String table = "SELECT " + scalars.value(scalars.kind(), 1) + " AS k, " + Ground.named(ground.sums(scalars))
                + " FROM t WHERE " + scalars.condition(2) + " GROUP BY ALL";
        String p = "a0 > " + ground.random.nextInt(30);
        String query = ground.pick(
                "SELECT x.k, x.a0, y.a1 FROM @ AS x JOIN @ AS y ON x.k IS NOT DISTINCT FROM y.k WHERE x." + p,
                "SELECT k, a0 FROM @ AS x WHERE a0 = (SELECT MAX(a0) FROM @ AS y)",
                "SELECT k, a2 FROM @ AS x WHERE " + p + " UNION ALL SELECT k, a2 FROM @ AS y WHERE NOT " + p,
                "SELECT COUNT(*), SUM(x.a0), MIN(x.a2) FROM @ AS x LEFT JOIN @ AS y ON x.k = y.k AND y." + p);
        return new Twins(
                "common table",
                "WITH c AS (" + table + ") " + query.replace("@", "c"),
                query.replace("@", "(" + table + ")"));
    }

    private String correlation() {
        return ground.equality() + ground.pick("", " AND " + others.condition(1), " AND " + ground.pairs.condition(1));
    }
}
