package dev.sneller.sql.rule;

import dev.sneller.plan.FlattenColumn;
import dev.sneller.plan.FlattenOptions;
import dev.sneller.sql.type.TypeMapping;
import java.util.List;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.SingleRel;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/**
 * One row for each member of a document of the input: the fields kept of the input, then what is told of the member. The document is an
 * expression over the input without correlation: those stand in a projection below.
 */
public final class Flatten extends SingleRel {
    private static final double MEMBERS_A_DOCUMENT = 5;

    private final RexNode document;
    private final FlattenOptions options;
    private final List<Integer> kept;
    private final List<FlattenColumn> columns;

    Flatten(RelNode input, RexNode document, FlattenOptions options, List<Integer> kept, List<FlattenColumn> columns) {
        super(input.getCluster(), input.getTraitSet(), input);
        this.document = document;
        this.options = options;
        this.kept = List.copyOf(kept);
        this.columns = List.copyOf(columns);
    }

    public RexNode document() {
        return document;
    }

    public FlattenOptions options() {
        return options;
    }

    public List<Integer> kept() {
        return kept;
    }

    public List<FlattenColumn> columns() {
        return columns;
    }

    @Override
    protected RelDataType deriveRowType() {
        RelDataTypeFactory types = getCluster().getTypeFactory();
        RelDataTypeFactory.Builder row = types.builder();
        List<RelDataTypeField> fields = getInput().getRowType().getFieldList();
        kept.forEach(field -> row.add(fields.get(field)));
        columns.forEach(column -> row.add(column.name(), TypeMapping.toCalcite(column.type(), types)));
        return row.uniquify().build();
    }

    @Override
    public Flatten copy(RelTraitSet traits, List<RelNode> inputs) {
        return new Flatten(inputs.get(0), document, options, kept, columns);
    }

    @Override
    public RelNode accept(RexShuttle shuttle) {
        RexNode visited = shuttle.apply(document);
        return visited == document ? this : new Flatten(getInput(), visited, options, kept, columns);
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer)
                .item("document", document)
                .item("options", options)
                .item("kept", kept)
                .item("columns", columns);
    }

    @Override
    public double estimateRowCount(RelMetadataQuery metadata) {
        return metadata.getRowCount(getInput()) * MEMBERS_A_DOCUMENT;
    }
}
