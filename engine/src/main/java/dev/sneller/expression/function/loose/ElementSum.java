package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;

/** The sum of a list's numbers, whole when all of them are; NULL of what is no list. */
final class ElementSum implements RowWriter {
    private final VariantNumber number;

    ElementSum(VariantNumber number) {
        this.number = number;
    }

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int at = in.at(0, row);
        if (VariantBytes.kind(bytes, at) != VariantKind.ARRAY) {
            return Row.NULL;
        }
        long whole = 0;
        double real = 0;
        boolean isWhole = true;
        for (int i = 0; i < VariantBytes.count(bytes, at); i++) {
            if (number.read(bytes, VariantBytes.element(bytes, at, i))) {
                isWhole &= number.isWhole() && Math.abs((double) whole + number.real()) < Long.MAX_VALUE;
                whole += number.isWhole() ? number.integer() : 0;
                real += number.real();
            }
        }
        if (isWhole) {
            out.integer(whole);
        } else {
            out.doubleValue(real);
        }
        return Row.WRITTEN;
    }
}
