package dev.sneller.proof.metamorphic;

import java.util.List;
import java.util.function.Supplier;

/** Joins of every kind, taken apart by conditions and by which rows have a pair. */
final class JoinTwins {
    private final Ground ground;
    private final RandomScalars pairs;

    JoinTwins(Ground ground) {
        this.ground = ground;
        this.pairs = ground.pairs;
    }

    List<Supplier<Twins>> laws() {
        return List.of(
                this::partsOfJoins,
                this::partsOfOuterJoins,
                this::conditionsOfJoins,
                this::leftJoinsMatchOrMiss,
                this::fullJoinsAreTheirHalves,
                this::rightJoinsAreTurned,
                this::rowsMeetThemselves,
                this::joinsFilterProducts,
                this::documentsMeet);
    }

    private Twins partsOfJoins() {
        return ground.summed("TLP join", "t JOIN u ON " + ground.condition(), pairs, pairs.condition(2));
    }

    private Twins partsOfOuterJoins() {
        String kind = ground.pick(" LEFT", " RIGHT", " FULL");
        return ground.summed("TLP" + kind + " join", "t" + kind + " JOIN u ON " + on(), pairs, pairs.condition(2));
    }

    private Twins conditionsOfJoins() {
        String p = pairs.condition(2);
        String from = "t JOIN u ON " + ground.condition();
        return ground.same("condition of a join", from + " AND " + p, from + " WHERE " + p, pairs);
    }

    private Twins leftJoinsMatchOrMiss() {
        String on = on();
        return ground.halves("left join", "t LEFT JOIN u ON " + on, "t JOIN u ON " + on, missing("t", "u", on), pairs);
    }

    private Twins fullJoinsAreTheirHalves() {
        String on = on();
        return ground.halves(
                "full join", "t FULL JOIN u ON " + on, "t LEFT JOIN u ON " + on, missing("u", "t", on), pairs);
    }

    /** Rows of one table without a pair, beside NULLs for the other. */
    private static String missing(String table, String other, String on) {
        return "(SELECT * FROM " + table + " WHERE NOT EXISTS (SELECT 1 FROM " + other + " WHERE " + on + ")) AS "
                + table + " LEFT JOIN " + other + " ON 1 = 0";
    }

    private Twins rightJoinsAreTurned() {
        String on = on();
        String kind = ground.pick("RIGHT", "FULL", "INNER");
        String turned = kind.equals("RIGHT") ? "LEFT" : kind;
        return ground.same(
                "turned " + kind + " join",
                "t " + kind + " JOIN u ON " + on,
                "u " + turned + " JOIN t ON " + on,
                pairs);
    }

    private Twins rowsMeetThemselves() {
        String from = ground.pick("t JOIN u ON ", "t LEFT JOIN u ON ") + on();
        String p = ground.scalars.condition(2);
        return ground.same(
                "join with itself",
                from + " WHERE " + p,
                from + " JOIN t AS s ON " + Ground.id("s") + " = " + Ground.id("t") + " WHERE "
                        + Ground.about("s", p, "t"),
                pairs);
    }

    private Twins joinsFilterProducts() {
        String on = ground.equality().toString();
        String p = pairs.condition(1);
        return ground.isSmall
                ? ground.same("product", "t JOIN u ON " + on + " AND " + p, "t, u WHERE " + on + " AND " + p, pairs)
                : conditionsOfJoins();
    }

    private Twins documentsMeet() {
        if (!ground.isSmall) {
            return partsOfOuterJoins();
        }
        String same = ground.pick("t.v:m = u.v:m", "t.v:m.x = u.v:m.x", "t.v:m::string = u.v:m::string");
        return new Twins(
                "join by documents",
                "SELECT COUNT(*) FROM t JOIN u ON " + same,
                "SELECT COALESCE(SUM(IFF(" + same + ", 1, 0)), 0) FROM t CROSS JOIN u");
    }

    private String on() {
        return ground.equality()
                + ground.pick("", "", " AND " + pairs.condition(1), " AND " + ground.scalars.condition(1));
    }
}
