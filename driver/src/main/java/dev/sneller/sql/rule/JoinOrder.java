package dev.sneller.sql.rule;

import dev.sneller.sql.estimate.DistinctValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.metadata.RelMdUtil;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.rules.MultiJoin;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;

/**
 * The cheapest tree of inner joins among all that need no cross product, by dynamic programming over sets of inputs (Selinger 1979, bushy).
 *
 * <p>A tree costs what its joins read and yield; a row to build costs more than one to probe with. Joins of more inputs than
 * {@link #MAX_INPUTS}, outer joins and cross products are left to Calcite's rule.
 */
final class JoinOrder {
    private static final int MAX_INPUTS = 12;
    private static final double PROBE = 0.5;
    private static final double BUILD = 2;

    private final MultiJoin join;
    private final RelMetadataQuery metadata;
    private final int[] inputOfField;
    private final double[] inputRows;
    private final List<Condition> conditions = new ArrayList<>();
    /** Share of pairs that two inputs' equalities keep, by the set of the two. */
    private final Map<Integer, Equalities> equalities = new HashMap<>();

    /** What must hold of some inputs, a set of bits. */
    record Condition(RexNode node, int inputs) {}

    /** The cheapest way to join a set of inputs; a single input has no sides. */
    record Tree(int inputs, Tree probe, Tree build, double rows, double cost) {}

    private JoinOrder(MultiJoin join) {
        this.join = join;
        this.metadata = join.getCluster().getMetadataQuery();
        this.inputOfField = new int[join.getRowType().getFieldCount()];
        this.inputRows = new double[join.getInputs().size()];
        int field = 0;
        for (int i = 0; i < inputRows.length; i++) {
            int end = field + join.getInput(i).getRowType().getFieldCount();
            Arrays.fill(inputOfField, field, end, i);
            inputRows[i] = Math.max(1, metadata.getRowCount(join.getInput(i)));
            field = end;
        }
    }

    /** The plan with its joins in order. */
    static RelNode apply(RelNode root) {
        return root.accept(new RelHomogeneousShuttle() {
            @Override
            public RelNode visit(RelNode node) {
                RelNode visited = super.visit(node);
                return visited instanceof MultiJoin join && isInner(join) ? new JoinOrder(join).ordered() : visited;
            }
        });
    }

    private static boolean isInner(MultiJoin join) {
        return !join.isFullOuterJoin()
                && join.getInputs().size() <= MAX_INPUTS
                && join.getJoinTypes().stream().allMatch(type -> type == JoinRelType.INNER);
    }

    private RelNode ordered() {
        List<RexNode> conjuncts = new ArrayList<>(RelOptUtil.conjunctions(join.getJoinFilter()));
        if (join.getPostJoinFilter() != null) {
            conjuncts.addAll(RelOptUtil.conjunctions(join.getPostJoinFilter()));
        }
        conjuncts.forEach(this::add);
        Tree best = cheapest();
        return best == null ? join : new JoinTreeBuilder(join, inputOfField, conditions).build(best);
    }

    private void add(RexNode conjunct) {
        int inputs = 0;
        for (int field : RelOptUtil.InputFinder.bits(conjunct)) {
            inputs |= 1 << inputOfField[field];
        }
        conditions.add(new Condition(conjunct, inputs));
        if (isEquality(conjunct) && Integer.bitCount(inputs) == 2) {
            equalities.computeIfAbsent(inputs, both -> new Equalities()).add((RexCall) conjunct);
        }
    }

    private static boolean isEquality(RexNode node) {
        return node.isA(SqlKind.EQUALS)
                && ((RexCall) node).getOperands().stream().allMatch(RexInputRef.class::isInstance);
    }

    /** Equalities between two inputs: together they tell apart no more keys than either table has rows. */
    private final class Equalities {
        private double lesser = 1;
        private double greater = 1;
        private double lesserRows;
        private double greaterRows;

        void add(RexCall equality) {
            int a = ((RexInputRef) equality.getOperands().get(0)).getIndex();
            int b = ((RexInputRef) equality.getOperands().get(1)).getIndex();
            int first = inputOfField[a] < inputOfField[b] ? a : b;
            int second = first == a ? b : a;
            lesserRows = Math.max(rowsOf(first), lesserRows);
            greaterRows = Math.max(rowsOf(second), greaterRows);
            double x = domain(first);
            double y = domain(second);
            double unknown = Math.min(inputRows[inputOfField[first]], inputRows[inputOfField[second]]);
            lesser *= x < 0 ? Math.max(y, y < 0 ? unknown : 0) : x;
            greater *= y < 0 ? Math.max(x, x < 0 ? unknown : 0) : y;
        }

        double kept() {
            return 1 / Math.max(1, Math.max(Math.min(lesser, lesserRows), Math.min(greater, greaterRows)));
        }

        private double domain(int field) {
            return DistinctValues.domain(join.getInput(inputOfField[field]), within(field), metadata);
        }

        private double rowsOf(int field) {
            return DistinctValues.tableRows(
                    join.getInput(inputOfField[field]), within(field), inputRows[inputOfField[field]]);
        }

        private int within(int field) {
            int first = field;
            while (first > 0 && inputOfField[first - 1] == inputOfField[field]) {
                first--;
            }
            return field - first;
        }
    }

    /** Null when some inputs are joined by nothing. */
    private Tree cheapest() {
        int all = (1 << inputRows.length) - 1;
        Tree[] best = new Tree[all + 1];
        for (int i = 0; i < inputRows.length; i++) {
            best[1 << i] = new Tree(1 << i, null, null, inputRows[i], 0);
        }
        for (int set = 1; set <= all; set++) {
            if (Integer.bitCount(set) < 2) {
                continue;
            }
            double rows = -1;
            int lowest = Integer.lowestOneBit(set);
            for (int part = set - 1 & set; part > 0; part = part - 1 & set) {
                Tree a = best[part];
                Tree b = best[set ^ part];
                if ((part & lowest) == 0 || a == null || b == null || !areJoined(part, set ^ part)) {
                    continue;
                }
                rows = rows < 0 ? rows(set) : rows;
                Tree probe = a.rows >= b.rows ? a : b;
                Tree build = probe == a ? b : a;
                double cost = a.cost + b.cost + rows + PROBE * probe.rows + BUILD * build.rows;
                if (best[set] == null || cost < best[set].cost) {
                    best[set] = new Tree(set, probe, build, rows, cost);
                }
            }
        }
        return best[all];
    }

    private boolean areJoined(int a, int b) {
        for (int both : equalities.keySet()) {
            if ((both & a) != 0 && (both & b) != 0 && (both & ~(a | b)) == 0) {
                return true;
            }
        }
        return false;
    }

    private double rows(int set) {
        double rows = 1;
        for (int i = 0; i < inputRows.length; i++) {
            rows *= (set >>> i & 1) != 0 ? inputRows[i] : 1;
        }
        for (Map.Entry<Integer, Equalities> both : equalities.entrySet()) {
            rows *= (both.getKey() & ~set) == 0 ? both.getValue().kept() : 1;
        }
        for (Condition condition : conditions) {
            boolean isWithin = (condition.inputs & ~set) == 0 && !isEquality(condition.node);
            rows *= isWithin ? RelMdUtil.guessSelectivity(condition.node) : 1;
        }
        return Math.max(1, rows);
    }
}
