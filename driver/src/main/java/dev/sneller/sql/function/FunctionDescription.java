package dev.sneller.sql.function;

import dev.sneller.sql.function.scalar.EngineFunction;
import dev.sneller.sql.function.scalar.FunctionFamily;
import dev.sneller.sql.function.scalar.ScalarFunctions;
import java.util.List;
import java.util.stream.Stream;

/**
 * What documentation says of one function: SHOW FUNCTIONS, INFORMATION_SCHEMA.FUNCTIONS and the SQL reference read it.
 *
 * @param names the main one, then its aliases
 * @param arguments as they are written: {@code (s, from [, length])}, empty for a word without parentheses
 * @param sentence what it gives, without a full stop
 */
public record FunctionDescription(FunctionFamily family, List<String> names, String arguments, String sentence) {
    /** Every function that statements can call: those of the operator table, and those that validation writes as others. */
    public static Stream<FunctionDescription> all() {
        return Stream.of(scalars(), CallDescriptions.all(), AggregateDescriptions.all())
                .flatMap(part -> part);
    }

    /** @param names separated by blanks, aliases behind the main one */
    static FunctionDescription of(FunctionFamily family, String names, String arguments, String sentence) {
        return new FunctionDescription(family, List.of(names.split(" ")), arguments, sentence);
    }

    private static Stream<FunctionDescription> scalars() {
        return ScalarFunctions.byFamily().entrySet().stream()
                .flatMap(family -> family.getValue().stream().map(entry -> scalar(family.getKey(), entry)));
    }

    private static FunctionDescription scalar(FunctionFamily family, List<EngineFunction> named) {
        EngineFunction main = named.get(0);
        return new FunctionDescription(
                family, named.stream().map(EngineFunction::getName).toList(), main.signature(), main.sentence());
    }

    /** A call as documentation writes it, under the main name or an alias. */
    public String call(String name) {
        return arguments.isEmpty() || arguments.startsWith("(") ? name + arguments : name + ' ' + arguments;
    }

    /** Whether it makes one value of many rows. */
    public boolean isAggregate() {
        return family == FunctionFamily.AGGREGATE || family == FunctionFamily.WINDOW;
    }

    /** Whether it stands in FROM. */
    public boolean isTable() {
        return family == FunctionFamily.TABLE;
    }
}
