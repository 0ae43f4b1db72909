package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Results;
import java.util.List;
import org.apache.calcite.sql.type.OperandTypes;

/** Functions that choose among their arguments. */
final class ConditionalFunctions {
    private ConditionalFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                named("GREATEST")
                        .takes("(x, …)", OperandTypes.ONE_OR_MORE)
                        .gives(Results::common)
                        .reads(Entry.RESULT)
                        .does("the greatest; NULL when any is NULL"),
                named("LEAST")
                        .takes("(x, …)", OperandTypes.ONE_OR_MORE)
                        .gives(Results::common)
                        .reads(Entry.RESULT)
                        .does("the least; NULL when any is NULL"));
    }
}
