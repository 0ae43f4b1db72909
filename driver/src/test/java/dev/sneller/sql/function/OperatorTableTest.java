package dev.sneller.sql.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.expression.FunctionRegistry;
import dev.sneller.sql.function.scalar.EngineFunction;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperatorTableTest {
    @Test
    void everyFunctionHasAnEngineFunction() {
        // Conversions are casts, or what reads and prints the format of their type.
        List<String> missing = OperatorTable.engineFunctions().stream()
                .filter(function -> function.conversion().isEmpty())
                .map(EngineFunction::engineName)
                .filter(name -> !name.equals("TO_VARIANT") && !FunctionRegistry.contains(name))
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
    }
}
