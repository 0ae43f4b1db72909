package dev.sneller.sql.function.scalar;

import dev.sneller.error.Invariant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
        return byFamily().values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }

    /** The functions of each family that has any, each with its aliases. */
    public static Map<FunctionFamily, List<List<EngineFunction>>> byFamily() {
        Map<FunctionFamily, List<List<EngineFunction>>> families = new EnumMap<>(FunctionFamily.class);
        put(families, FunctionFamily.TEXT, TextFunctions.all());
        put(families, FunctionFamily.TEXT, PartFunctions.all());
        put(families, FunctionFamily.REGEX, RegexFunctions.all());
        put(families, FunctionFamily.BINARY, BinaryFunctions.all());
        put(families, FunctionFamily.CONVERSION, ConversionFunctions.all());
        put(families, FunctionFamily.NUMBER, NumberFunctions.all());
        put(families, FunctionFamily.NUMBER, RealFunctions.all());
        put(families, FunctionFamily.PLACE, PlaceFunctions.all());
        put(families, FunctionFamily.BIT, BitFunctions.all());
        put(families, FunctionFamily.RANDOM, RandomFunctions.all());
        put(families, FunctionFamily.CONDITION, ConditionalFunctions.all());
        put(families, FunctionFamily.DOCUMENT, DocumentFunctions.all());
        put(families, FunctionFamily.DOCUMENT, KindFunctions.all());
        put(families, FunctionFamily.ARRAY, ArrayFunctions.all());
        put(families, FunctionFamily.OBJECT, ObjectFunctions.all());
        put(families, FunctionFamily.TIME, TimeFunctions.all());
        put(families, FunctionFamily.TIME, MomentFunctions.all());
        put(families, FunctionFamily.TIME, TimeConversions.all());
        return families;
    }

    /** Adds a catalogue to its family. */
    private static void put(
            Map<FunctionFamily, List<List<EngineFunction>>> families,
            FunctionFamily family,
            List<List<EngineFunction>> catalogue) {
        families.computeIfAbsent(family, f -> new ArrayList<>()).addAll(catalogue);
    }
}
