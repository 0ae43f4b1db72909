package dev.sneller.expression.function.convert;

import dev.sneller.expression.function.FunctionFamily;
import java.util.Map;

/** Functions that convert by a format. */
public final class ConversionFunctions {
    private ConversionFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        return Map.of(
                "FORMAT NUMBER", NumberToText::bind,
                "FORMAT BINARY", BinaryConversion::toText,
                "TO_NUMBER", TextToNumberByFormat.family(false),
                "TRY_TO_NUMBER", TextToNumberByFormat.family(true),
                "TO_BINARY", BinaryConversion.toBinary(false),
                "TRY_TO_BINARY", BinaryConversion.toBinary(true));
    }
}
