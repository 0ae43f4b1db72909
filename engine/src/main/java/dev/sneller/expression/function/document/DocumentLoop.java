package dev.sneller.expression.function.document;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.FlatVector;

/** A function that builds a document of every row. */
public final class DocumentLoop implements Kernel {
    private final DocumentArguments in = new DocumentArguments();
    private final DocumentResult result;
    private final RowWriter writer;

    public DocumentLoop(LogicalType type, RowWriter writer) {
        result = new DocumentResult(type);
        this.writer = writer;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.set(arguments, active);
        BinaryBuilder out = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            out.startDocument();
            switch (writer.write(in, row, out)) {
                case WRITTEN -> {
                    out.endDocument();
                    result.end(row);
                }
                case NULL -> {
                    out.abandon();
                    outcome.setNull(row);
                }
                case FAILED -> {
                    out.abandon();
                    outcome.fail(row);
                }
            }
        }
        return result.finish();
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return writer.failure(in, row);
    }
}
