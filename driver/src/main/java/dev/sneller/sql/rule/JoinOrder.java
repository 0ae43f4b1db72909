package dev.sneller.sql.rule;

import dev.sneller.sql.estimate.DistinctValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * Inputs may be joined by any fields that the equalities of the query make equal, also by ones it does not compare itself.
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
    private final int[] firstField;
    private final double[] inputRows;
    private final List<KeyClass> keys = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();

    /** What must hold of some inputs, a set of bits, besides equal keys. */
    record Condition(RexNode node, int inputs) {
        boolean isWithin(int set) {
            return (inputs & ~set) == 0;
        }
    }

    /** The cheapest way to join a set of inputs; a single input has no sides. */
    record Tree(int inputs, Tree probe, Tree build, double rows, double cost) {}

    private JoinOrder(MultiJoin join) {
        this.join = join;
        this.metadata = join.getCluster().getMetadataQuery();
        this.inputOfField = new int[join.getRowType().getFieldCount()];
        this.inputRows = new double[join.getInputs().size()];
        this.firstField = new int[inputRows.length];
        int field = 0;
        for (int i = 0; i < inputRows.length; i++) {
            firstField[i] = field;
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
        return best == null ? join : new JoinTreeBuilder(join, inputOfField, keys, conditions).build(best);
    }

    private void add(RexNode conjunct) {
        if (isKeyEquality(conjunct)) {
            List<RexNode> fields = ((RexCall) conjunct).getOperands();
            KeyClass one = classOf(((RexInputRef) fields.get(0)).getIndex());
            KeyClass other = classOf(((RexInputRef) fields.get(1)).getIndex());
            if (one != other) {
                one.add(other);
                keys.remove(other);
            }
            return;
        }
        int inputs = 0;
        for (int field : RelOptUtil.InputFinder.bits(conjunct)) {
            inputs |= 1 << inputOfField[field];
        }
        conditions.add(new Condition(conjunct, inputs));
    }

    /** Fields of one type of two inputs; others are not equal through each other. */
    private boolean isKeyEquality(RexNode node) {
        return node.isA(SqlKind.EQUALS)
                && ((RexCall) node).getOperands().get(0) instanceof RexInputRef a
                && ((RexCall) node).getOperands().get(1) instanceof RexInputRef b
                && inputOfField[a.getIndex()] != inputOfField[b.getIndex()]
                && a.getType().getSqlTypeName() == b.getType().getSqlTypeName()
                && a.getType().getScale() == b.getType().getScale();
    }

    private KeyClass classOf(int field) {
        for (KeyClass key : keys) {
            if (key.hasField(field)) {
                return key;
            }
        }
        int input = inputOfField[field];
        double distinct = DistinctValues.domain(join.getInput(input), field - firstField[input], metadata);
        KeyClass key = new KeyClass(new KeyClass.Member(input, field, distinct < 0 ? inputRows[input] : distinct));
        keys.add(key);
        return key;
    }

    /** Null when some inputs are joined by nothing. */
    private Tree cheapest() {
        int all = (1 << inputRows.length) - 1;
        Tree[] best = new Tree[all + 1];
        for (int i = 0; i < inputRows.length; i++) {
            best[1 << i] = new Tree(1 << i, null, null, inputRows[i], 0);
        }
        for (int set = 1; set <= all; set++) {
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
        for (KeyClass key : keys) {
            if (key.reaches(a) && key.reaches(b)) {
                return true;
            }
        }
        for (Condition condition : conditions) {
            boolean spans = (condition.inputs & a) != 0 && (condition.inputs & b) != 0;
            if (spans && condition.node.isA(SqlKind.EQUALS) && condition.isWithin(a | b)) {
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
        for (KeyClass key : keys) {
            rows /= key.combinations(set);
        }
        for (int a = set; a != 0; a &= a - 1) {
            for (int b = a & a - 1; b != 0; b &= b - 1) {
                rows *= overcounted(Integer.lowestOneBit(a), Integer.lowestOneBit(b));
            }
        }
        for (Condition condition : conditions) {
            if (condition.isWithin(set)) {
                rows *= share(condition);
            }
        }
        return Math.max(1, rows);
    }

    /** Two inputs joined by several keys have no more combinations of them than the lesser table has rows: by how many times. */
    private double overcounted(int a, int b) {
        double product = 1;
        double most = 1;
        for (KeyClass key : keys) {
            if (key.reaches(a) && key.reaches(b)) {
                double combinations = key.combinations(a | b);
                product *= combinations;
                most = Math.max(most, combinations);
            }
        }
        return product == most ? 1 : product / Math.max(most, Math.min(product, Math.min(tableRows(a), tableRows(b))));
    }

    private double tableRows(int input) {
        int index = Integer.numberOfTrailingZeros(input);
        for (KeyClass key : keys) {
            KeyClass.Member member = key.memberIn(input);
            if (member != null) {
                int column = member.field() - firstField[index];
                return DistinctValues.tableRows(join.getInput(index), column, inputRows[index]);
            }
        }
        return inputRows[index];
    }

    private double share(Condition condition) {
        if (!condition.node.isA(SqlKind.EQUALS)) {
            return RelMdUtil.guessSelectivity(condition.node);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int rest = condition.inputs; rest != 0; rest &= rest - 1) {
            least = Math.min(least, inputRows[Integer.numberOfTrailingZeros(rest)]);
        }
        return 1 / least;
    }
}
