package dev.sneller.expression.function.document;

import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.variant.BinaryBuilder;

/** What a function writes for one row: a document. May keep scratch, so each kernel has its own. */
@FunctionalInterface
public interface RowWriter {
    /** What became of a row. */
    enum Row {
        WRITTEN,
        NULL,
        FAILED
    }

    /** Writes one value; what was written of a row that is not {@link Row#WRITTEN} is forgotten. */
    Row write(DocumentArguments in, int row, BinaryBuilder out);

    /** Why a row {@link Row#FAILED}: its value and what to do. */
    default SnellerException failure(DocumentArguments in, int row) {
        throw Invariant.unreachable("failure of a function that cannot fail");
    }
}
