package dev.sneller.sql.function.scalar;

import dev.sneller.error.Invariant;
import java.util.List;
import java.util.stream.Stream;

/** Every scalar function that the engine computes by name: one catalogue a family. */
public final class ScalarFunctions {
    private ScalarFunctions() {}

    /** The function of a name that is known to be there. */
    public static EngineFunction named(String name) {
        return all().stream()
                .filter(function -> function.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> Invariant.unreachable(name));
    }

    /** In the order of the catalogues, aliases behind their function. */
    public static List<EngineFunction> all() {
        return Stream.of(
                        TextFunctions.all(),
                        PartFunctions.all(),
                        RegexFunctions.all(),
                        BinaryFunctions.all(),
                        ConversionFunctions.all(),
                        NumberFunctions.all(),
                        RealFunctions.all(),
                        BitFunctions.all(),
                        RandomFunctions.all(),
                        ConditionalFunctions.all(),
                        DocumentFunctions.all(),
                        KindFunctions.all(),
                        ArrayFunctions.all(),
                        ObjectFunctions.all(),
                        TimeFunctions.all(),
                        MomentFunctions.all(),
                        TimeConversions.all())
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }
}
