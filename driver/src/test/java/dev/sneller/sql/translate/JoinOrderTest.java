package dev.sneller.sql.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.validate.CompileSettings;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class JoinOrderTest {
    private static PlanNode plan(String text) {
        SqlCompiler compiler = new SqlCompiler(new FakeCatalog(), CompileSettings.DEFAULT);
        return compiler.query(StatementParser.parse(text).queryInside().orElseThrow(), List.of())
                .plan();
    }

    /** Table names with joins as brackets, the probe side first. */
    private static String shape(PlanNode node) {
        if (node instanceof Leaf.Scan scan) {
            return scan.table().name();
        }
        List<String> inputs = node.inputs().stream().map(JoinOrderTest::shape).toList();
        return inputs.size() == 1 ? inputs.get(0) : "(" + String.join(" ", inputs) + ")";
    }

    private static long estimate(String where) {
        List<Long> rows = new ArrayList<>();
        collect(plan("SELECT price FROM sales WHERE " + where), rows);
        return rows.get(0);
    }

    private static void collect(PlanNode node, List<Long> rows) {
        if (node instanceof Leaf.Scan scan) {
            rows.add(scan.estimatedRows());
        }
        node.inputs().forEach(input -> collect(input, rows));
    }

    @Test
    void whatKeepsFewestRowsIsJoinedFirst() {
        String from = "SELECT price FROM sales s, shops h, items i WHERE s.shop = h.id AND s.item = i.id ";
        assertThat(shape(plan(from + "AND i.kind = 3"))).isEqualTo("((SALES ITEMS) SHOPS)");
        assertThat(shape(plan(from + "AND h.town = 3 AND i.kind > 1"))).isEqualTo("((SALES SHOPS) ITEMS)");
    }

    @Test
    void tablesThatMeetInManyToManyAreNotJoinedWithEachOther() {
        assertThat(shape(plan("SELECT price FROM sales s, shops h, buyers b"
                        + " WHERE s.shop = h.id AND s.buyer = b.id AND b.town = h.town AND h.id < 20")))
                .doesNotContain("(BUYERS SHOPS)")
                .doesNotContain("(SHOPS BUYERS)");
    }

    @Test
    void tablesAreJoinedByKeysThatAreEqualThroughAnother() {
        assertThat(shape(plan(
                        "SELECT price FROM sales s, shops h, buyers b, items i WHERE s.shop = h.id AND s.buyer = b.id"
                                + " AND b.town = h.town AND h.town = i.kind AND i.id = 7")))
                .contains("(BUYERS ITEMS)");
    }

    @Test
    void semiJoinsThatKeepFewRowsComeBeforeJoins() {
        assertThat(shape(plan("SELECT price FROM sales s, shops h, items i WHERE s.shop = h.id AND s.item = i.id"
                        + " AND s.buyer IN (SELECT id FROM buyers WHERE id < 100)")))
                .contains("(SALES BUYERS)");
    }

    @Test
    void rangesKeepTheirShareOfValues() {
        assertThat(estimate("item <= 2500")).isCloseTo(500_000, Percentage.withPercentage(1));
        assertThat(estimate("item > 1000 AND item < 2000")).isCloseTo(200_000, Percentage.withPercentage(1));
        assertThat(estimate("item BETWEEN 1001 AND 1501")).isCloseTo(100_000, Percentage.withPercentage(1));
    }

    @Test
    void equalitiesKeepOneValueOfAllAndListsTheirSum() {
        assertThat(estimate("shop = 7")).isEqualTo(10_000);
        assertThat(estimate("shop IN (7, 8, 9)")).isEqualTo(30_000);
        assertThat(estimate("shop = 7 AND item = 8")).isEqualTo(2);
        assertThat(estimate("shop <> 7")).isEqualTo(990_000);
    }

    @Test
    void valuesOutsideOfBoundsAreNotExpected() {
        assertThat(estimate("shop = 1000")).isLessThanOrEqualTo(1);
        assertThat(estimate("shop > 1000")).isLessThanOrEqualTo(1);
    }

    @Test
    void constantsAreFoldedBeforeTheyAreWeighed() {
        assertThat(estimate("shop < 10 * 2 + 5 * 6")).isCloseTo(495_000, Percentage.withPercentage(1));
    }

    @Test
    void manyTablesArePlannedWithoutTryingAllOrders() {
        StringBuilder text = new StringBuilder("SELECT 1 FROM sales t0");
        for (int i = 1; i < 16; i++) {
            text.append(", items t").append(i);
        }
        text.append(" WHERE t0.item = t1.id");
        for (int i = 2; i < 16; i++) {
            text.append(" AND t").append(i - 1).append(".id = t").append(i).append(".id");
        }
        assertThat(shape(plan(text.toString()))).contains("SALES");
    }
}
