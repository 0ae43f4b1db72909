package dev.sneller.expression.function.convert.number;

import dev.sneller.expression.function.convert.number.Element.Kind;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.NumberText;

/** Prints numbers by a model; of one thread. */
public final class NumberPrinter {
    private static final int PERCENT_PLACES = 2;

    private final NumberModel model;
    private final DecimalDigits number = new DecimalDigits();
    private final HexDigits hex;
    private final MinimalPrinter minimal;
    private final Element[] elements;
    private final boolean hasExponent;
    private final boolean hasDollar;
    private final boolean isPercent;
    /** Whether {@code S} stands before the digits, where it moves with them. */
    private final boolean isSignFirst;

    private ByteBuilder out;
    private boolean isOverflow;
    private boolean isNegative;
    private boolean isPrefixDone;
    private int exponent;
    /** Power of ten, or of sixteen, of the next digit. */
    private int power;

    private int integerLength;
    private int fractionLength;

    public NumberPrinter(NumberModel model) {
        this.model = model;
        hex = new HexDigits(model.isLowerHex());
        minimal = new MinimalPrinter(model);
        elements = model.elements().toArray(new Element[0]);
        hasExponent = model.has(Kind.EXPONENT);
        hasDollar = model.has(Kind.DOLLAR);
        isPercent = model.has(Kind.PERCENT);
        isSignFirst = model.elements().stream()
                .takeWhile(element -> !element.isDigit() && element.kind() != Kind.MINIMAL)
                .anyMatch(element -> element.kind() == Kind.SIGN);
    }

    /** A NUMBER of this scale. */
    public void print(long high, long low, int scale, ByteBuilder target) {
        number.set(high, low, scale);
        print(target);
    }

    public void print(double value, ByteBuilder target) {
        number.set(value);
        print(target);
    }

    private void print(ByteBuilder target) {
        out = target;
        isPrefixDone = false;
        isOverflow = !number.isFinite();
        if (isPercent) {
            number.shift(PERCENT_PLACES);
        }
        if (model.isMinimal()) {
            isNegative = number.isNegative();
        } else {
            prepare();
        }
        for (Element element : elements) {
            print(element);
        }
    }

    /** Rounds to the digits there are places for. */
    private void prepare() {
        if (hasExponent) {
            normalize();
        } else {
            number.round(model.fractionDigits());
        }
        isNegative = number.isNegative();
        power = model.integerDigits() - 1;
        if (model.isHex()) {
            isOverflow |= !hex.set(number, model.hasSign(), model.integerDigits());
            integerLength = hex.length();
        } else {
            integerLength = number.integerDigits();
            isOverflow |= integerLength > model.integerDigits();
        }
        if (integerLength == 0 && !model.blankZero() && model.integerDigits() > 0) {
            integerLength = 1;
        }
        integerLength = Math.max(integerLength, model.integerDigits() - model.firstZero());
        fractionLength = model.fractionDigits();
        while (fractionLength > model.lastZero() && number.digit(-fractionLength) == '0') {
            fractionLength--;
        }
    }

    private void normalize() {
        int lead = Math.max(0, model.integerDigits() - 1);
        exponent = number.isZero() ? 0 : number.exponent() - lead;
        number.shift(-exponent);
        number.round(model.fractionDigits());
        if (number.integerDigits() > model.integerDigits()) {
            exponent++;
            number.shift(-1);
        }
    }

    private void print(Element element) {
        switch (element.kind()) {
            case LITERAL -> out.append(element.text());
            case ZERO, NINE, HEX -> digit();
            case POINT -> {
                prefix();
                out.append('.');
            }
            case GROUP -> {
                if (power + 1 < integerLength || isOverflow) {
                    out.append(',');
                } else {
                    blank();
                }
            }
            case SIGN -> {
                // before the digits it is part of their prefix
                if (isPrefixDone) {
                    out.append(isNegative ? '-' : '+');
                }
            }
            case MINUS -> {
                if (isNegative) {
                    out.append('-');
                } else {
                    blank();
                }
            }
            case PERCENT -> out.append('%');
            case EXPONENT -> exponent(element);
            case MINIMAL -> {
                prefix();
                minimal.print(number, out);
            }
            case DOLLAR, SPACE -> {}
        }
    }

    private void digit() {
        if (power >= 0 && power >= integerLength && !isOverflow) {
            blank();
        } else if (power < 0 && -power > fractionLength && !isOverflow) {
            blank();
        } else {
            prefix();
            out.append(isOverflow ? '#' : model.isHex() ? hex.digit(power) : number.digit(power));
        }
        power--;
        if (power == -1) {
            prefix();
        }
    }

    private void blank() {
        if (!model.isCompact()) {
            out.append(' ');
        }
    }

    /** Sign and dollar, right before the first digit or the point. */
    private void prefix() {
        if (isPrefixDone) {
            return;
        }
        isPrefixDone = true;
        if (isSignFirst) {
            out.append(isNegative ? '-' : '+');
        } else if (!model.hasSign() && isNegative && !isUnsignedHex()) {
            out.append('-');
        } else if (!model.hasSign() && !model.isMinimal() && !model.isHex()) {
            blank();
        }
        if (hasDollar) {
            out.append('$');
        }
    }

    private boolean isUnsignedHex() {
        return model.isHex() && !model.hasSign();
    }

    private void exponent(Element element) {
        out.append(element.text());
        int magnitude = Math.abs(exponent);
        if (exponent < 0 || element.width() > 0) {
            out.append(exponent < 0 ? '-' : '+');
        }
        int digits = NumberText.digits(magnitude);
        if (element.width() > 0 && digits > element.width()) {
            for (int i = 0; i < element.width(); i++) {
                out.append('#');
            }
        } else {
            NumberText.appendDigits(magnitude, Math.max(digits, element.width()), out);
        }
    }
}
