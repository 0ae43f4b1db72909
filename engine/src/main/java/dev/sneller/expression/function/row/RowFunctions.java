package dev.sneller.expression.function.row;

import dev.sneller.expression.function.FunctionFamily;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What is done with values on their way into a table, and numbers of sequences. */
public final class RowFunctions {
    /** Functions with another value in every row. */
    public static final Set<String> VOLATILE = Set.of("NEXTVAL");

    private RowFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        families.put("ASSIGN", Assignment::bind);
        families.put("NEXTVAL", NextValue::bind);
        return families;
    }
}
