package dev.sneller.sql.rule;

import org.apache.calcite.plan.Convention;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.metadata.RelMetadataQuery;

/** Rows of a query of WITH, in one of the places that read them: a leaf, so that every place reads the same rows. */
public final class SharedQuery extends AbstractRelNode {
    /** A query of WITH. One thread. */
    public static final class Definition {
        private final int number;
        private final RelNode written;
        private RelNode planned;

        Definition(int number, RelNode written) {
            this.number = number;
            this.written = written;
        }

        /** Another one for each in a statement. A query has a higher number than those it reads. */
        public int number() {
            return number;
        }

        /** As it was converted. */
        public RelNode written() {
            return written;
        }

        /** What the engine has forms for; null until all places that read it have been planned. */
        public RelNode planned() {
            return planned;
        }

        void plan(RelNode rewritten) {
            planned = rewritten;
        }
    }

    private final Definition definition;

    SharedQuery(Definition definition) {
        super(
                definition.written().getCluster(),
                definition.written().getCluster().traitSetOf(Convention.NONE));
        this.definition = definition;
        this.rowType = definition.written().getRowType();
    }

    public Definition definition() {
        return definition;
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer).item("query", definition.number());
    }

    @Override
    public double estimateRowCount(RelMetadataQuery metadata) {
        return metadata.getRowCount(definition.planned() == null ? definition.written() : definition.planned());
    }
}
