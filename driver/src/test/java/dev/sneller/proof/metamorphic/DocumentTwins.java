package dev.sneller.proof.metamorphic;

import java.util.List;
import java.util.function.Supplier;

/** Members of documents as rows, as elements and as values of any kind. Member {@code a} is an array in most rows. */
final class DocumentTwins {
    private final Ground ground;
    private final RandomScalars scalars;

    DocumentTwins(Ground ground) {
        this.ground = ground;
        this.scalars = ground.scalars;
    }

    List<Supplier<Twins>> laws() {
        return List.of(
                this::partsOfMembers,
                this::membersCount,
                this::rowsStayWithoutMembers,
                this::membersAreContained,
                this::elementsAreMembers,
                this::kindsPart,
                this::textsAreParsedAgain);
    }

    private static final String FLATTEN = "t, LATERAL FLATTEN(INPUT => t.v:a) AS f";

    private Twins partsOfMembers() {
        return ground.summed(
                "TLP flatten",
                FLATTEN,
                scalars,
                "(" + member("f.value") + ground.pick(" OR ", " AND ") + scalars.condition(1) + ")");
    }

    /** A condition on a value of any kind. */
    private String member(String value) {
        int n = ground.random.nextInt(6);
        return ground.pick(
                value + " = " + n,
                value + "::int > " + n,
                value + ":x::int = " + n,
                "TYPEOF(" + value + ") = " + ground.pick("'INTEGER'", "'OBJECT'", "'NULL_VALUE'"),
                value + " IS NULL",
                "IS_NULL_VALUE(" + value + ")",
                "TRY_TO_NUMBER(" + value + "::string) IN (" + n + ", 3)");
    }

    private Twins membersCount() {
        String p = scalars.condition(2);
        return new Twins(
                "members",
                "SELECT COUNT(*), COALESCE(SUM(f.index), 0) FROM " + FLATTEN + " WHERE f.index IS NOT NULL AND " + p,
                "SELECT COALESCE(SUM(ARRAY_SIZE(t.v:a)), 0), COALESCE(SUM(ARRAY_SIZE(t.v:a) * (ARRAY_SIZE(t.v:a) - 1)"
                        + " / 2), 0) FROM t WHERE IS_ARRAY(t.v:a) AND " + p);
    }

    private Twins rowsStayWithoutMembers() {
        String outer = "t, LATERAL FLATTEN(INPUT => t.v:a, OUTER => TRUE) AS f";
        return ground.halves(
                "outer flatten",
                outer,
                FLATTEN,
                "t WHERE NOT COALESCE(IS_OBJECT(t.v:a), FALSE) AND COALESCE(ARRAY_SIZE(t.v:a), 0) = 0",
                scalars);
    }

    private Twins membersAreContained() {
        int n = ground.random.nextInt(6);
        return ground.same(
                "contained members",
                "t WHERE EXISTS (SELECT 1 FROM LATERAL FLATTEN(INPUT => t.v:a) AS f WHERE f.index IS NOT NULL AND"
                        + " f.value = "
                        + n + ")",
                "t WHERE IS_ARRAY(t.v:a) AND ARRAY_CONTAINS(" + n + "::variant, t.v:a::array)",
                scalars);
    }

    private Twins elementsAreMembers() {
        int n = ground.random.nextInt(3);
        return new Twins(
                "elements",
                "SELECT " + Ground.id("t") + ", t.v:a[" + n + "]::string FROM t WHERE t.v:a[" + n + "] IS NOT NULL"
                        + " AND " + Ground.id("t") + " < 500",
                "SELECT " + Ground.id("t") + ", f.value::string FROM " + FLATTEN + " WHERE f.index = " + n
                        + " AND f.value IS NOT NULL AND " + Ground.id("t") + " < 500");
    }

    private Twins kindsPart() {
        String member = "t.v:" + ground.pick("m", "a", "m.x", "a[0]", "a[1].x");
        List<Ground.Sum> sums = ground.sums(scalars);
        String from = "SELECT " + Ground.whole(sums) + ", COUNT(" + member + ")";
        String one = " FROM t GROUP BY TYPEOF(" + member + ")";
        return new Twins(
                "kinds",
                from + ", TYPEOF(" + member + ")" + one,
                from + ", MAX(y) FROM (SELECT t.*, TYPEOF(" + member + ") AS y FROM t) AS t GROUP BY y");
    }

    private Twins textsAreParsedAgain() {
        String p = scalars.condition(2);
        return ground.same(
                "texts of documents",
                "t WHERE " + p,
                "(SELECT * REPLACE (PARSE_JSON(TO_JSON(v)) AS v) FROM t) AS t WHERE " + p,
                scalars);
    }
}
