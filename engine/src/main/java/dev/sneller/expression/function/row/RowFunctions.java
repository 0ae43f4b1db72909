package dev.sneller.expression.function.row;

import dev.sneller.expression.function.FunctionFamily;
import java.util.HashMap;
import java.util.Map;

/** What is done with values on their way into a table. */
public final class RowFunctions {
    private RowFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        families.put("ASSIGN", Assignment::bind);
        return families;
    }
}
