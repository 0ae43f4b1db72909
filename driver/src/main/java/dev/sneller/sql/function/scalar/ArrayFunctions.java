package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.DocumentOperands;
import dev.sneller.sql.type.DocumentOperands.Kind;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.sql.type.SqlReturnTypeInference;

/** Functions of arrays. Positions count from 0, negative ones from the end. */
final class ArrayFunctions {
    private static final SqlReturnTypeInference COUNT = Results.of(LogicalType.number(9, 0));
    private static final DocumentOperands ARRAY = DocumentOperands.of(1, Kind.ARRAY);
    private static final DocumentOperands ARRAY_ARRAY = DocumentOperands.of(2, Kind.ARRAY, Kind.ARRAY);
    private static final DocumentOperands ARRAY_VALUE = DocumentOperands.of(2, Kind.ARRAY, Kind.VALUE);

    private ArrayFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                named("ARRAY_CONSTRUCT", "LIST_VALUE", "LIST_PACK", "ARRAY_VALUE")
                        .takes("([x, …])", DocumentOperands.repeating(0, Kind.VALUE))
                        .gives(Results.ARRAY)
                        .does("the arguments as elements; NULL becomes undefined"),
                named("ARRAY_CONSTRUCT_COMPACT")
                        .takes("([x, …])", DocumentOperands.repeating(0, Kind.VALUE))
                        .gives(Results.ARRAY)
                        .does("the arguments as elements, without NULLs"),
                named("ARRAY_SIZE", "ARRAY_LENGTH")
                        .takes("(a)", DocumentOperands.of(1, Kind.VALUE))
                        .gives(COUNT)
                        .does("how many elements an array has, undefined ones included; NULL of other values"),
                named("ARRAY_APPEND")
                        .takes("(a, x)", ARRAY_VALUE)
                        .gives(Results.ARRAY)
                        .does("the array with one more element at its end"),
                named("ARRAY_PREPEND")
                        .takes("(a, x)", ARRAY_VALUE)
                        .gives(Results.ARRAY)
                        .does("the array with one more element at its start"),
                named("ARRAY_CAT", "ARRAY_CONCAT")
                        .takes("(a, b)", ARRAY_ARRAY)
                        .gives(Results.ARRAY)
                        .does("the elements of both arrays"),
                named("ARRAY_INSERT")
                        .takes("(a, position, x)", DocumentOperands.of(3, Kind.ARRAY, Kind.NUMBER, Kind.VALUE))
                        .gives(Results.ARRAY)
                        .does("the array with one more element at a position"),
                named("ARRAY_REMOVE")
                        .takes("(a, x)", ARRAY_VALUE)
                        .gives(Results.ARRAY)
                        .does("the array without the elements equal to a value"),
                named("ARRAY_REMOVE_AT")
                        .takes("(a, position)", DocumentOperands.of(2, Kind.ARRAY, Kind.NUMBER))
                        .gives(Results.ARRAY)
                        .does("the array without the element at a position"),
                named("ARRAY_COMPACT")
                        .takes("(a)", ARRAY)
                        .gives(Results.ARRAY)
                        .does("the array without undefined elements and JSON nulls"),
                named("ARRAY_REVERSE", "LIST_REVERSE")
                        .takes("(a)", ARRAY)
                        .gives(Results.ARRAY)
                        .does("the elements from last to first"),
                named("ARRAY_SLICE")
                        .takes("(a, from, to)", DocumentOperands.of(3, Kind.ARRAY, Kind.NUMBER, Kind.NUMBER))
                        .gives(Results.ARRAY)
                        .does("the elements from one position to before another"),
                named("ARRAY_FLATTEN")
                        .takes("(a)", ARRAY)
                        .gives(Results.ARRAY)
                        .does("the elements of an array's arrays; NULL when one of them is NULL"),
                named("ARRAY_DISTINCT")
                        .takes("(a)", ARRAY)
                        .gives(Results.ARRAY)
                        .does("each value once, in the order of first occurrences"),
                named("ARRAY_EXCEPT")
                        .takes("(a, b)", ARRAY_ARRAY)
                        .gives(Results.ARRAY)
                        .does("the elements of the first array that are left when each of the second took an equal"
                                + " one"),
                named("ARRAY_INTERSECTION")
                        .takes("(a, b)", ARRAY_ARRAY)
                        .gives(Results.ARRAY)
                        .does("the elements of the first array that find an equal one of their own in the second"),
                named("ARRAYS_OVERLAP")
                        .takes("(a, b)", ARRAY_ARRAY)
                        .gives(Results.BOOLEAN)
                        .does("whether two arrays share a value; undefined equals undefined"),
                named("ARRAY_CONTAINS")
                        .takes("(x, a)", DocumentOperands.of(2, Kind.VALUE, Kind.VALUE))
                        .gives(Results.BOOLEAN)
                        .does("whether a value is among the elements; also (a, x) when x is no VARIANT"),
                named("ARRAY_POSITION")
                        .takes("(x, a)", DocumentOperands.of(2, Kind.VALUE, Kind.VALUE))
                        .gives(COUNT)
                        .does("where a value is first among the elements, or NULL; (a, x) counts from 1"),
                named("ARRAY_SORT")
                        .takes(
                                "(a [, ascending [, nulls first]])",
                                DocumentOperands.of(1, Kind.ARRAY, Kind.TRUTH, Kind.TRUTH))
                        .gives(Results.ARRAY)
                        .does("the elements in order; undefined ones stand where NULLs do"),
                named("ARRAY_MIN", "LIST_MIN")
                        .takes("(a)", ARRAY)
                        .gives(Results.VARIANT)
                        .does("the least element"),
                named("ARRAY_MAX", "LIST_MAX")
                        .takes("(a)", ARRAY)
                        .gives(Results.VARIANT)
                        .does("the greatest element"),
                named("ARRAY_SUM")
                        .takes("(a)", ARRAY)
                        .gives(Results.DOUBLE)
                        .does("the sum of the elements that are numbers"),
                named("LIST_SUM")
                        .takes("(a)", ARRAY)
                        .gives(Results.DOUBLE)
                        .does("the sum of the elements that are numbers, NULL of none"),
                named("LIST_AVG")
                        .takes("(a)", ARRAY)
                        .gives(Results.DOUBLE)
                        .does("the average of the elements that are numbers, NULL of none"),
                named("LIST_EXTRACT", "LIST_ELEMENT", "ARRAY_EXTRACT")
                        .takes("(a, position)", DocumentOperands.of(2, Kind.ARRAY, Kind.NUMBER))
                        .gives(Results.VARIANT)
                        .does("the element at a position from 1, or from -1 at the end"),
                named("LIST_ENUMERATE")
                        .takes("(a, first)", DocumentOperands.of(2, Kind.ARRAY, Kind.NUMBER))
                        .gives(Results.ARRAY)
                        .does("arrays of the elements and their positions, which count from the given one"),
                named("ARRAY_TO_STRING")
                        .takes("(a, separator)", DocumentOperands.of(2, Kind.ARRAY, Kind.TEXT))
                        .gives(Results.TEXT)
                        .does("the texts of the elements, joined"),
                named("ARRAY_GENERATE_RANGE")
                        .takes("(from, to [, step])", DocumentOperands.of(2, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER))
                        .gives(Results.ARRAY)
                        .does("whole numbers from one to before another"),
                named("ARRAY_REPEAT")
                        .takes("(x, n)", DocumentOperands.of(2, Kind.VALUE, Kind.NUMBER))
                        .gives(Results.ARRAY)
                        .does("one value so many times"),
                named("ARRAYS_ZIP")
                        .takes("(a, …)", DocumentOperands.repeating(1, Kind.ARRAY))
                        .gives(Results.ARRAY)
                        .does("objects of the elements at one position, with keys $1, $2, …"),
                named("TO_ARRAY")
                        .takes("(x)", DocumentOperands.of(1, Kind.VALUE))
                        .gives(Results.ARRAY)
                        .does("the value as an array; what is none becomes its only element"));
    }
}
