package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;

/** Functions of the schemaless dialect, which no text calls by these names: what they cannot be of is NULL. */
public final class LooseFunctions {
    private static final List<String> DOCUMENTS = List.of(
            "ADD",
            "SUBTRACT",
            "MULTIPLY",
            "DIVIDE",
            "REMAINDER",
            "PMOD",
            "BIT_AND",
            "BIT_OR",
            "BIT_XOR",
            "BIT_NOT",
            "SHIFT_LEFT",
            "SHIFT_RIGHT",
            "SHIFT_RIGHT_LOGICAL",
            "COUNT_BITS",
            "INTEGER",
            "FLOAT",
            "STRING",
            "BOOLEAN",
            "NUMBER OF",
            "TIMESTAMP OF",
            "STRUCT OF",
            "LIST OF",
            "READ",
            "SHOW",
            "ELEMENT",
            "ARRAY SUM",
            "DATASHAPE",
            "LEAST",
            "GREATEST",
            "MERGE",
            "DOCUMENTS");

    private LooseFunctions() {}

    /** All of them. */
    public static List<EngineFunction> all() {
        List<EngineFunction> all = new ArrayList<>();
        for (String name : DOCUMENTS) {
            all.addAll(named(name(name))
                    .takes("(x, …)", Operands.anyFrom(1))
                    .gives(Results.VARIANT)
                    .does("a value that may be missing"));
        }
        all.addAll(named(name("COMPARE"))
                .takes("(x, y)", Operands.any(2))
                .gives(Results.of(LogicalType.number(9, 0)))
                .does("0, 1 or 2 as x is less, equal or greater"));
        all.addAll(named(name("IS NULL"))
                .takes("(x)", Operands.ANY)
                .gives(Results.BOOLEAN)
                .does("whether the value is the null of JSON"));
        for (String distance : List.of("INNER_PRODUCT", "L1_DISTANCE", "L2_DISTANCE", "COSINE_DISTANCE")) {
            all.addAll(named(name(distance))
                    .as(distance)
                    .takes("(a, b)", Operands.any(2))
                    .gives(Results.VARIANT)
                    .does("a measure of two lists"));
        }
        return all;
    }

    /** The name under which a node calls one of them. */
    public static String name(String function) {
        return "LOOSE " + function;
    }
}
