package dev.sneller.sql.function.scalar;

import java.util.List;
import java.util.stream.Stream;

/** Every scalar function that the engine computes by name: one catalogue a family. */
public final class ScalarFunctions {
    private ScalarFunctions() {}

    /** In the order of the catalogues, aliases behind their function. */
    public static List<EngineFunction> all() {
        return Stream.of(
                        TextFunctions.all(),
                        PartFunctions.all(),
                        RegexFunctions.all(),
                        BinaryFunctions.all(),
                        ConversionFunctions.all(),
                        NumberFunctions.all(),
                        ConditionalFunctions.all(),
                        DocumentFunctions.all(),
                        KindFunctions.all(),
                        ArrayFunctions.all(),
                        ObjectFunctions.all(),
                        TimeFunctions.all())
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }
}
