package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantComparator;
import dev.sneller.variant.VariantKind;

/** The least or greatest of the arguments that are numbers, or timestamps where no number is among them; NULL of none. */
final class LooseExtreme implements RowWriter {
    private final VariantComparator comparator = new VariantComparator();
    private final boolean greatest;

    LooseExtreme(boolean greatest) {
        this.greatest = greatest;
    }

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        int best = -1;
        for (int i = 0; i < in.count(); i++) {
            if (!in.isNull(i, row) && isBetter(in, row, i, best)) {
                best = i;
            }
        }
        if (best < 0) {
            return Row.NULL;
        }
        out.value(in.bytes(best), in.at(best, row));
        return Row.WRITTEN;
    }

    private boolean isBetter(DocumentArguments in, int row, int argument, int best) {
        VariantKind kind = VariantBytes.kind(in.bytes(argument), in.at(argument, row));
        if (!kind.isNumber() && !kind.isTimestamp()) {
            return false;
        }
        if (best < 0) {
            return true;
        }
        boolean wasNumber = VariantBytes.kind(in.bytes(best), in.at(best, row)).isNumber();
        if (kind.isNumber() != wasNumber) {
            return kind.isNumber();
        }
        int order = comparator.compare(in.bytes(argument), in.at(argument, row), in.bytes(best), in.at(best, row));
        return greatest ? order > 0 : order < 0;
    }
}
