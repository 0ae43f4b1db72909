package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;

/** A measure of two lists; NULL unless both are lists of numbers, and as long as each other. */
final class VectorPair implements RowWriter {
    private final VectorDistance distance;
    private final VariantNumber number;

    VectorPair(VectorDistance distance, VariantNumber number) {
        this.distance = distance;
        this.number = number;
    }

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] left = in.bytes(0);
        byte[] right = in.bytes(1);
        int a = in.at(0, row);
        int b = in.at(1, row);
        if (VariantBytes.kind(left, a) != VariantKind.ARRAY
                || VariantBytes.kind(right, b) != VariantKind.ARRAY
                || VariantBytes.count(left, a) != VariantBytes.count(right, b)) {
            return Row.NULL;
        }
        double sum = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < VariantBytes.count(left, a); i++) {
            if (!number.read(left, VariantBytes.element(left, a, i))) {
                return Row.NULL;
            }
            double x = number.real();
            if (!number.read(right, VariantBytes.element(right, b, i))) {
                return Row.NULL;
            }
            double y = number.real();
            sum += distance.step(x, y);
            squaresA += x * x;
            squaresB += y * y;
        }
        out.doubleValue(distance.of(sum, squaresA, squaresB));
        return Row.WRITTEN;
    }
}
