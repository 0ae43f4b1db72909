package dev.sneller.expression.function.convert.number;

import dev.sneller.expression.function.convert.number.Element.Kind;
import dev.sneller.expression.function.convert.number.NumberModel.Minimal;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.NumberText;

/** Prints the magnitude of a number in as many digits as it has: TM9 by position, TME with an exponent, TM whichever is shorter. */
final class MinimalPrinter {
    private final NumberModel model;
    private final byte[] letter;

    MinimalPrinter(NumberModel model) {
        this.model = model;
        letter = model.elements().stream()
                .filter(element -> element.kind() == Kind.MINIMAL)
                .map(Element::text)
                .findFirst()
                .orElse(new byte[0]);
    }

    void print(DecimalDigits number, ByteBuilder out) {
        if (!number.isFinite()) {
            out.append('#');
            return;
        }
        if (model.blankZero() && number.isZero()) {
            out.append(' ');
            return;
        }
        int from = out.size();
        if (model.minimal() != Minimal.SCIENTIFIC) {
            positional(number, out);
        }
        if (model.minimal() == Minimal.POSITIONAL) {
            return;
        }
        int middle = out.size();
        scientific(number, out);
        if (model.minimal() == Minimal.SHORTEST) {
            int byPosition = middle - from;
            int byExponent = out.size() - middle;
            if (byPosition > byExponent) {
                System.arraycopy(out.array(), middle, out.array(), from, byExponent);
            }
            out.truncate(from + Math.min(byPosition, byExponent));
        }
    }

    /** With all digits of the scale; compact models drop trailing zeros. */
    private void positional(DecimalDigits number, ByteBuilder out) {
        int places = number.scale();
        while (model.isCompact() && places > 0 && number.digit(-places) == '0') {
            places--;
        }
        for (int power = Math.max(1, number.integerDigits()) - 1; power >= 0; power--) {
            out.append(number.digit(power));
        }
        if (places > 0) {
            out.append('.');
        }
        for (int i = 1; i <= places; i++) {
            out.append(number.digit(-i));
        }
    }

    private void scientific(DecimalDigits number, ByteBuilder out) {
        int exponent = number.exponent();
        int digits = number.significantDigits();
        out.append(number.digit(exponent));
        if (digits > 1) {
            out.append('.');
        }
        for (int i = 1; i < digits; i++) {
            out.append(number.digit(exponent - i));
        }
        out.append(letter).append(exponent < 0 ? "-" : "");
        int magnitude = Math.abs(exponent);
        NumberText.appendDigits(magnitude, NumberText.digits(magnitude), out);
    }
}
