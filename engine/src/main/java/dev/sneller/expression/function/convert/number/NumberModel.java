package dev.sneller.expression.function.convert.number;

import java.util.List;

/**
 * A numeric format model: its elements, and what follows from them; immutable.
 *
 * @param elements in written order
 * @param integerDigits digits before the point
 * @param fractionDigits digits behind it
 * @param firstZero how many digits before the point come before the first that is always shown
 * @param lastZero how many digits behind the point there are up to the last that is always shown
 * @param isHex whether its digits are hexadecimal
 * @param isLowerHex whether hexadecimal letters are small
 * @param hasSign whether {@code S} or {@code MI} says where the sign is
 * @param blankZero {@code B}: no digit for an integer part that is zero
 * @param isCompact {@code FM}: no blanks
 * @param minimal how a number in as many digits as it has is written
 */
public record NumberModel(
        List<Element> elements,
        int integerDigits,
        int fractionDigits,
        int firstZero,
        int lastZero,
        boolean isHex,
        boolean isLowerHex,
        boolean hasSign,
        boolean blankZero,
        boolean isCompact,
        Minimal minimal) {
    /** The least text of a number; {@link #NONE} for models by position. */
    enum Minimal {
        NONE,
        SHORTEST,
        POSITIONAL,
        SCIENTIFIC
    }

    public NumberModel {
        elements = List.copyOf(elements);
    }

    boolean has(Element.Kind kind) {
        for (Element element : elements) {
            if (element.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    boolean isMinimal() {
        return minimal != Minimal.NONE;
    }
}
