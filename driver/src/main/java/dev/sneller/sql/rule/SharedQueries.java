package dev.sneller.sql.rule;

import dev.sneller.sql.rule.SharedQuery.Definition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelVisitor;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;

/**
 * Plans a statement with the queries of WITH that it reads several times. A query is planned after all that read it: when each of them has a
 * condition of its rows, those that satisfy none are not made.
 */
final class SharedQueries {
    /** The conditions of the places that read a query; null in it: one place wants all rows. */
    private final Map<Definition, List<RexNode>> conditions = new HashMap<>();

    private SharedQueries() {}

    /** @param phases plans a tree without regard to what its leaves stand for */
    static RelNode plan(RelNode root, UnaryOperator<RelNode> phases) {
        Set<Definition> once = new HashSet<>();
        uses(root).forEach((definition, count) -> {
            if (count == 1) {
                once.add(definition);
            }
        });
        RelNode shared = written(root, once);
        RelNode planned = phases.apply(shared);
        Set<Definition> repeated = repeated(planned);
        if (!repeated.isEmpty()) {
            // What runs for each outer row would have the rows made for each outer row.
            once.addAll(uses(root).keySet());
            shared = written(root, once);
            planned = phases.apply(shared);
        }
        new SharedQueries().planDefinitions(planned, once, phases);
        return planned;
    }

    /** How many places read each query that is read at all. */
    private static Map<Definition, Integer> uses(RelNode root) {
        Map<Definition, Integer> uses = new HashMap<>();
        new Places(place -> {
                    if (uses.merge(place.definition(), 1, Integer::sum) == 1) {
                        uses(place.definition().written())
                                .forEach((inner, count) -> uses.merge(inner, count, Integer::sum));
                    }
                })
                .go(root);
        return uses;
    }

    /** The tree with these queries written out in the places that read them. */
    private static RelNode written(RelNode root, Set<Definition> queries) {
        return queries.isEmpty() ? root : root.accept(new WritingOut(queries));
    }

    private void planDefinitions(RelNode root, Set<Definition> writtenOut, UnaryOperator<RelNode> phases) {
        collect(root);
        while (true) {
            Definition next = conditions.keySet().stream()
                    .filter(definition -> definition.planned() == null)
                    .max(Comparator.comparingInt(Definition::number))
                    .orElse(null);
            if (next == null) {
                return;
            }
            RelNode rows = written(next.written(), writtenOut);
            List<RexNode> wanted = conditions.get(next);
            if (!wanted.contains(null)) {
                rows = LogicalFilter.create(
                        rows, RexUtil.composeDisjunction(rows.getCluster().getRexBuilder(), wanted));
            }
            RelNode planned = phases.apply(rows);
            next.plan(planned);
            collect(planned);
        }
    }

    private void collect(RelNode root) {
        new RelVisitor() {
            @Override
            public void visit(RelNode node, int ordinal, RelNode parent) {
                if (node instanceof SharedQuery place) {
                    RexNode condition = parent instanceof Filter filter ? filter.getCondition() : null;
                    boolean isOfRows = condition != null
                            && RexUtil.isDeterministic(condition)
                            && !RexUtil.containsCorrelation(condition);
                    conditions
                            .computeIfAbsent(place.definition(), definition -> new ArrayList<>())
                            .add(isOfRows ? condition : null);
                }
                super.visit(node, ordinal, parent);
            }
        }.go(root);
    }

    /** The queries that are read by parts of the plan that run many times. */
    private static Set<Definition> repeated(RelNode planned) {
        Set<Definition> found = new HashSet<>();
        new RelVisitor() {
            @Override
            public void visit(RelNode node, int ordinal, RelNode parent) {
                if (node instanceof Apply apply) {
                    found.addAll(uses(apply.getRight()).keySet());
                } else if (node instanceof Recursion) {
                    found.addAll(uses(node).keySet());
                }
                super.visit(node, ordinal, parent);
            }
        }.go(planned);
        return found;
    }

    /** Finds places that read shared queries, also inside subqueries. */
    private static final class Places extends RelVisitor {
        private final Consumer<SharedQuery> found;

        Places(Consumer<SharedQuery> found) {
            this.found = found;
        }

        @Override
        public void visit(RelNode node, int ordinal, RelNode parent) {
            if (node instanceof SharedQuery place) {
                found.accept(place);
            }
            node.accept(new RexShuttle() {
                @Override
                public RexNode visitSubQuery(RexSubQuery query) {
                    new Places(found).go(query.rel);
                    return super.visitSubQuery(query);
                }
            });
            super.visit(node, ordinal, parent);
        }
    }

    private static final class WritingOut extends RelHomogeneousShuttle {
        private final Set<Definition> queries;
        private final RexShuttle insideSubQueries = new RexShuttle() {
            @Override
            public RexNode visitSubQuery(RexSubQuery query) {
                RexSubQuery visited = (RexSubQuery) super.visitSubQuery(query);
                return visited.clone(visited.rel.accept(WritingOut.this));
            }
        };

        WritingOut(Set<Definition> queries) {
            this.queries = queries;
        }

        @Override
        public RelNode visit(RelNode node) {
            if (node instanceof SharedQuery place && queries.contains(place.definition())) {
                return place.definition().written().accept(this);
            }
            return super.visit(node).accept(insideSubQueries);
        }
    }
}
