package dev.sneller.sql.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.BiRel;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.core.RepeatUnion;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.TableSpool;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.schema.TransientTable;

/** A recursive query: a seed, and a step that reads the rows of the round before as a {@link WorkingTable}. */
public final class Recursion extends BiRel {
    private static final double ROUNDS = 10;

    private final int table;
    private final boolean all;

    private Recursion(RelNode seed, RelNode step, RepeatUnion union, int table) {
        this(seed, step, table, union.all);
        this.rowType = union.getRowType();
    }

    private Recursion(RelNode seed, RelNode step, int table, boolean all) {
        super(seed.getCluster(), seed.getTraitSet(), seed, step);
        this.table = table;
        this.all = all;
    }

    public int table() {
        return table;
    }

    /** Whether rows seen before count again. */
    public boolean all() {
        return all;
    }

    @Override
    public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
        Recursion copy = new Recursion(inputs.get(0), inputs.get(1), table, all);
        copy.rowType = rowType;
        return copy;
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer).item("table", table).item("all", all);
    }

    @Override
    public double estimateRowCount(RelMetadataQuery metadata) {
        return metadata.getRowCount(left) * ROUNDS;
    }

    /** Calcite's repeated unions over spools become recursions, also inside subqueries. */
    static RelNode rewrite(RelNode root) {
        return root.accept(new Rewriting());
    }

    private record Open(List<String> name, int table) {}

    private static final class Rewriting extends RelHomogeneousShuttle {
        /** The recursions around, the innermost first. */
        private final Deque<Open> open = new ArrayDeque<>();

        private int count;
        private final RexShuttle insideSubQueries = new RexShuttle() {
            @Override
            public RexNode visitSubQuery(RexSubQuery query) {
                RexSubQuery visited = (RexSubQuery) super.visitSubQuery(query);
                return visited.clone(visited.rel.accept(Rewriting.this));
            }
        };

        @Override
        public RelNode visit(TableScan scan) {
            TransientTable table = scan.getTable().unwrap(TransientTable.class);
            return table == null
                    ? scan
                    : new WorkingTable(scan, number(scan.getTable().getQualifiedName()));
        }

        @Override
        public RelNode visit(RelNode node) {
            if (node instanceof TableSpool spool) {
                return spool.getInput().accept(this);
            }
            if (node instanceof RepeatUnion union) {
                int table = count++;
                RelNode seed = union.getSeedRel().accept(this);
                open.push(new Open(union.getTransientTable().getQualifiedName(), table));
                RelNode step = union.getIterativeRel().accept(this);
                open.pop();
                return new Recursion(seed, step, union, table);
            }
            return super.visit(node).accept(insideSubQueries);
        }

        /** By name: every place where a query reads itself has a table of its own. */
        private int number(List<String> name) {
            return open.stream()
                    .filter(recursion -> recursion.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .table();
        }
    }
}
