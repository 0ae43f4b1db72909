package dev.sneller.sql.function;

import static dev.sneller.sql.function.scalar.FunctionFamily.ARRAY;
import static dev.sneller.sql.function.scalar.FunctionFamily.DOCUMENT;

import java.util.List;

/** What documentation says of the functions of lists; positions count from 1, and from -1 at the end. */
final class ListDescriptions {
    private ListDescriptions() {}

    static List<FunctionDescription> all() {
        return List.of(
                call("LIST_DISTINCT", "(a)", "each value once, NULLs left out"),
                call("LIST_UNIQUE ARRAY_UNIQUE", "(a)", "how many different values there are, NULLs left out"),
                call("LIST_INTERSECT ARRAY_INTERSECT", "(a, b)", "the values that both arrays have, each once"),
                call("LIST_CONCAT LIST_CAT", "(a, …)", "the elements of all arrays; NULL has none"),
                call(
                        "LIST_APPEND ARRAY_PUSH_BACK",
                        "(a, x)",
                        "the array, empty for NULL, with one more element at its end"),
                call("LIST_PREPEND", "(x, a)", "the array, empty for NULL, with one more element at its start"),
                call("ARRAY_PUSH_FRONT", "(a, x)", "LIST_PREPEND with the array first"),
                call("LIST_FIRST ARRAY_FIRST", "(a)", "the first element"),
                call("LIST_LAST ARRAY_LAST", "(a)", "the last element"),
                call("ARRAY_POP_FRONT", "(a)", "the array without its first element"),
                call("ARRAY_POP_BACK", "(a)", "the array without its last element"),
                call("LIST_COUNT", "(a)", "how many elements are not NULL"),
                call(
                        "LIST_SORT",
                        "(a [, 'DESC' [, 'NULLS FIRST']])",
                        "the elements in order, NULLs last unless said otherwise"),
                call("LIST_REVERSE_SORT ARRAY_REVERSE_SORT", "(a)", "LIST_SORT from the greatest down"),
                call("LIST_CONTAINS LIST_HAS ARRAY_HAS", "(a, x)", "whether a value is among the elements"),
                call(
                        "LIST_POSITION LIST_INDEXOF ARRAY_INDEXOF",
                        "(a, x)",
                        "where a value is first among the elements, from 1, or NULL"),
                call("LIST_HAS_ANY ARRAY_HAS_ANY", "(a, b)", "whether both share a value; NULLs are passed over"),
                call("LIST_HAS_ALL ARRAY_HAS_ALL", "(a, b)", "whether all values of the second are in the first"),
                FunctionDescription.of(DOCUMENT, "JSON_VALID", "(s)", "whether the text is JSON"));
    }

    private static FunctionDescription call(String names, String arguments, String sentence) {
        return FunctionDescription.of(ARRAY, names, arguments, sentence);
    }
}
