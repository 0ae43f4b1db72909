package dev.sneller.sql.rule;

import dev.sneller.sql.parse.syntax.UnionByName;
import dev.sneller.sql.validate.ValidatedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql2rel.SqlToRelConverter;

/** Calcite's converter, which also unites rows by the names of their columns. */
final class QueryConverter extends SqlToRelConverter {
    QueryConverter(RelOptTable.ViewExpander views, ValidatedQuery query, RelOptCluster cluster, Config config) {
        super(views, query.validator(), query.catalog(), cluster, Convertlets.INSTANCE, config);
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
