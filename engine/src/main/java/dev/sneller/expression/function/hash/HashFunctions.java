package dev.sneller.expression.function.hash;

import dev.sneller.expression.function.FunctionFamily;
import java.util.Map;

/** The one function of hashes. */
public final class HashFunctions {
    private HashFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        return Map.of("HASH", site -> new HashCall(site.type(), site.arguments()));
    }
}
