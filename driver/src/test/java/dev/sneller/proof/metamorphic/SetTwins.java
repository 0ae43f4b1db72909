package dev.sneller.proof.metamorphic;

import java.util.List;
import java.util.function.Supplier;

/** Set operations, and what says the same of them. */
final class SetTwins {
    private final Ground ground;

    SetTwins(Ground ground) {
        this.ground = ground;
    }

    List<Supplier<Twins>> laws() {
        return List.of(this::unionsAreDistinct, this::intersectionsExist, this::differencesDoNotExist);
    }

    private record Sides(String one, String other) {}

    private Sides sides() {
        Kind k = ground.scalars.kind();
        Kind l = ground.scalars.kind();
        return new Sides(
                "SELECT " + value(ground.scalars, k) + " AS k, " + value(ground.scalars, l) + " AS l FROM t WHERE "
                        + ground.scalars.condition(1),
                ground.random.nextInt(3) == 0
                        ? "SELECT " + value(ground.scalars, k) + " AS k, " + value(ground.scalars, l)
                                + " AS l FROM t WHERE " + ground.scalars.condition(1)
                        : "SELECT " + value(ground.others, k) + " AS k, " + value(ground.others, l)
                                + " AS l FROM u WHERE " + ground.others.condition(1));
    }

    /** Of one type on both sides: a literal among DOUBLE columns is a NUMBER, which has more digits. */
    private static String value(RandomScalars scalars, Kind kind) {
        String value = scalars.value(kind, 1);
        return kind == Kind.DOUBLE ? "(" + value + ")::double" : value;
    }

    private Twins unionsAreDistinct() {
        Sides sides = sides();
        return new Twins(
                "union",
                sides.one() + " UNION " + sides.other(),
                "SELECT DISTINCT k, l FROM (" + sides.one() + " UNION ALL " + sides.other() + ") AS s");
    }

    private Twins intersectionsExist() {
        return found("intersect", " INTERSECT ", "");
    }

    private Twins differencesDoNotExist() {
        return found("except", ground.pick(" EXCEPT ", " MINUS "), "NOT ");
    }

    private Twins found(String law, String operator, String not) {
        Sides sides = sides();
        return new Twins(
                law,
                sides.one() + operator + sides.other(),
                "SELECT DISTINCT k, l FROM (" + sides.one() + ") AS a WHERE " + not + "EXISTS (SELECT 1 FROM ("
                        + sides.other()
                        + ") AS b WHERE a.k IS NOT DISTINCT FROM b.k AND a.l IS NOT DISTINCT FROM b.l)");
    }
}
