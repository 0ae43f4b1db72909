package dev.sneller.sql.rule;

import dev.sneller.sql.parse.syntax.UnionByName;
import dev.sneller.sql.validate.ValidatedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.RelVisitor;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql2rel.SqlToRelConverter;

/** Calcite's converter, which also unites rows by the names of their columns and keeps queries of WITH in one piece where that pays. */
final class QueryConverter extends SqlToRelConverter {
    private final Set<SqlNode> common = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<SqlNode, SharedQuery.Definition> definitions = new IdentityHashMap<>();
    private final Supplier<Integer> numbers;

    /** @param numbers gives queries of WITH numbers of their own in the statement */
    QueryConverter(
            RelOptTable.ViewExpander views,
            ValidatedQuery query,
            RelOptCluster cluster,
            Config config,
            Supplier<Integer> numbers) {
        super(views, query.validator(), query.catalog(), cluster, Convertlets.INSTANCE, config);
        this.numbers = numbers;
        query.node().accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlCall call) {
                if (call instanceof SqlWithItem item && !item.recursive.booleanValue()) {
                    common.add(item.query);
                }
                return super.visit(call);
            }
        });
    }

    /** One that others read, a view's or that of a WITH in it, promises no order: Calcite would look for its sort, which may be gone. */
    @Override
    public RelRoot convertQuery(SqlNode query, boolean needsValidation, boolean top) {
        return top || needsValidation
                ? super.convertQuery(query, needsValidation, top)
                : convertQueryRecursive(query, false, null);
    }

    @Override
    protected RelRoot convertQueryRecursive(SqlNode query, boolean top, RelDataType targetRowType) {
        SharedQuery.Definition known = definitions.get(query);
        if (known != null) {
            return RelRoot.of(new SharedQuery(known), query.getKind());
        }
        RelRoot converted = super.convertQueryRecursive(query, top, targetRowType);
        if (!common.remove(query) || !paysOnce(converted.rel)) {
            return converted;
        }
        definitions.put(query, new SharedQuery.Definition(numbers.get(), converted.project()));
        return RelRoot.of(new SharedQuery(definitions.get(query)), query.getKind());
    }

    /** Whether rows are dear to make, and the same wherever they are read: groups and windows, of no outer row. */
    private static boolean paysOnce(RelNode rows) {
        boolean[] isDear = {false};
        new RelVisitor() {
            @Override
            public void visit(RelNode node, int ordinal, RelNode parent) {
                isDear[0] |= node instanceof Aggregate
                        || node instanceof Project project && project.containsOver()
                        || node instanceof SetOp operation && !operation.all;
                super.visit(node, ordinal, parent);
            }
        }.go(rows);
        return isDear[0] && RelOptUtil.getVariablesUsed(rows).isEmpty();
    }

    @Override
    protected RelNode convertSetOp(SqlCall call) {
        if (!(call.getOperator() instanceof UnionByName union)) {
            return super.convertSetOp(call);
        }
        RelDataType row = validator().getValidatedNodeType(call);
        List<RelNode> branches = new ArrayList<>();
        for (SqlNode branch : call.getOperandList()) {
            branches.add(byName(convertQueryRecursive(branch, false, null).project(), row));
        }
        return LogicalUnion.create(branches, union.isAll());
    }

    private org.apache.calcite.sql.validate.SqlValidator validator() {
        return java.util.Objects.requireNonNull(validator);
    }

    /** The branch's columns under the names of the union, NULL where it has none. */
    private RelNode byName(RelNode branch, RelDataType row) {
        RexBuilder rex = branch.getCluster().getRexBuilder();
        List<RexNode> columns = new ArrayList<>();
        for (RelDataTypeField wanted : row.getFieldList()) {
            int found = branch.getRowType().getFieldNames().indexOf(wanted.getName());
            columns.add(
                    found < 0
                            ? rex.makeNullLiteral(wanted.getType())
                            : rex.ensureType(wanted.getType(), rex.makeInputRef(branch, found), true));
        }
        return LogicalProject.create(branch, List.of(), columns, row.getFieldNames(), Set.of());
    }
}
