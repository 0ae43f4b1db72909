package dev.sneller.sql.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.expression.FunctionRegistry;
import dev.sneller.sql.function.scalar.EngineFunction;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperatorTableTest {
    /** What is a cast, or printed by the format of its argument's type. */
    private static final Set<String> CASTS = Set.of("TO_VARIANT", "TO_CHAR", "TO_BOOLEAN", "TRY_TO_BOOLEAN");

    @Test
    void everyFunctionHasAnEngineFunction() {
        List<String> missing = OperatorTable.engineFunctions().stream()
                .map(EngineFunction::engineName)
                .filter(name -> !CASTS.contains(name) && !FunctionRegistry.contains(name))
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFormatHasAPrinter() {
        assertThat(FunctionRegistry.names()).contains("FORMAT NUMBER", "FORMAT BINARY", "FORMAT TIME");
    }
}
