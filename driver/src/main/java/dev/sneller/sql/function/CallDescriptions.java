package dev.sneller.sql.function;

import static dev.sneller.sql.function.scalar.FunctionFamily.ARRAY;
import static dev.sneller.sql.function.scalar.FunctionFamily.CONDITION;
import static dev.sneller.sql.function.scalar.FunctionFamily.CONVERSION;
import static dev.sneller.sql.function.scalar.FunctionFamily.DOCUMENT;
import static dev.sneller.sql.function.scalar.FunctionFamily.NUMBER;
import static dev.sneller.sql.function.scalar.FunctionFamily.RANDOM;
import static dev.sneller.sql.function.scalar.FunctionFamily.SESSION;
import static dev.sneller.sql.function.scalar.FunctionFamily.TABLE;
import static dev.sneller.sql.function.scalar.FunctionFamily.TEXT;
import static dev.sneller.sql.function.scalar.FunctionFamily.TIME;

import dev.sneller.sql.function.scalar.FunctionFamily;
import java.util.List;
import java.util.stream.Stream;

/** What documentation says of calls that become something else before the engine sees them, and of table functions. */
final class CallDescriptions {
    private CallDescriptions() {}

    static Stream<FunctionDescription> all() {
        return Stream.of(
                        conditions(),
                        logic(),
                        nulls(),
                        ListDescriptions.all(),
                        conversions(),
                        values(),
                        times(),
                        session(),
                        tables())
                .flatMap(List::stream);
    }

    private static List<FunctionDescription> conditions() {
        return List.of(
                call(CONDITION, "CASE", "[x] WHEN … THEN … [ELSE …] END", "the first result whose condition holds"),
                call(CONDITION, "IFF IF", "(condition, a, b)", "a where the condition holds, else b"),
                call(
                        CONDITION,
                        "DECODE",
                        "(x, s1, r1, … [, default])",
                        "the result behind the first s equal to x; NULL equals NULL"),
                call(CONDITION, "COALESCE", "(x, …)", "the first argument that is not NULL"),
                call(CONDITION, "NVL IFNULL", "(a, b)", "a, or b where a is NULL"),
                call(CONDITION, "NVL2", "(x, a, b)", "a where x is not NULL, else b"),
                call(CONDITION, "NULLIF", "(a, b)", "a, or NULL where both are equal"),
                call(CONDITION, "EQUAL_NULL", "(a, b)", "whether both are equal or both NULL"),
                call(CONDITION, "GREATEST_IGNORE_NULLS", "(x, …)", "the greatest argument that is not NULL"),
                call(CONDITION, "LEAST_IGNORE_NULLS", "(x, …)", "the least argument that is not NULL"));
    }

    private static List<FunctionDescription> logic() {
        return List.of(
                call(CONDITION, "BOOLAND", "(a, b)", "a AND b; numbers but 0 are true"),
                call(CONDITION, "BOOLOR", "(a, b)", "a OR b; numbers but 0 are true"),
                call(CONDITION, "BOOLXOR", "(a, b)", "whether just one is true"),
                call(CONDITION, "BOOLNOT", "(a)", "NOT a; numbers but 0 are true"));
    }

    private static List<FunctionDescription> nulls() {
        return List.of(
                call(CONDITION, "ISNULL", "(x)", "whether it is NULL"),
                call(CONDITION, "NOTNULL", "(x)", "whether it is not NULL"),
                call(CONDITION, "NULLIFZERO", "(x)", "NULL for 0"),
                call(CONDITION, "ZEROIFNULL", "(x)", "0 for NULL"),
                call(CONDITION, "REGR_VALX", "(y, x)", "x, or NULL where y is NULL"),
                call(CONDITION, "REGR_VALY", "(y, x)", "y, or NULL where x is NULL"));
    }

    private static List<FunctionDescription> conversions() {
        return List.of(
                call(
                        CONVERSION,
                        "CAST",
                        "(x AS type)",
                        "the value as another type, also x::type; an error where it is none"),
                call(CONVERSION, "TRY_CAST", "(x AS type)", "the value as another type, NULL where it is none"));
    }

    private static List<FunctionDescription> values() {
        return List.of(
                call(
                        TEXT,
                        "LIKE",
                        "(s, pattern [, escape])",
                        "whether the text is like the pattern, as s LIKE pattern"),
                call(TEXT, "ILIKE", "(s, pattern [, escape])", "LIKE without regard to case"),
                call(NUMBER, "MOD", "(a, b)", "the remainder of a / b with the sign of a, as a % b"),
                call(NUMBER, "DIV0NULL", "(a, b)", "a / b, 0 where b is 0 or NULL"),
                call(DOCUMENT, "GET", "(v, key)", "a member of an object or an element of an array, as v[key]"),
                call(
                        DOCUMENT,
                        "GENERATE_COLUMN_DESCRIPTION",
                        "(columns, kind)",
                        "columns as INFER_SCHEMA tells them, written for a table, external_table or view"),
                call(ARRAY, "FILTER", "(a, x -> condition)", "the elements for which the condition holds"),
                call(ARRAY, "TRANSFORM", "(a, x -> value)", "the array of the values"),
                call(
                        ARRAY,
                        "REDUCE",
                        "(a, first, (sum, x) -> value)",
                        "the last of the values, each made of the one before"),
                call(RANDOM, "SEQ8", "()", "the number of the row over GENERATOR, from 0"),
                call(RANDOM, "SEQ1 SEQ2 SEQ4", "()", "SEQ8 wrapped to so many bytes"));
    }

    private static List<FunctionDescription> times() {
        return List.of(
                call(TIME, "EXTRACT", "(part FROM t)", "a part of a date or time as a number"),
                call(TIME, "DATE_PART", "(part, t)", "EXTRACT as a plain call"),
                call(TIME, "DATE_ADD TIMEADD TIMESTAMPADD", "(part, n, t)", "DATEADD under other names"),
                call(TIME, "TIMEDIFF TIMESTAMPDIFF", "(part, from, to)", "DATEDIFF under other names"));
    }

    private static List<FunctionDescription> session() {
        return List.of(
                call(SESSION, "CURRENT_DATABASE CURRENT_CATALOG", "()", "the database that names are searched in"),
                call(SESSION, "CURRENT_SCHEMA", "()", "the schema that names are searched in"),
                call(SESSION, "CURRENT_SCHEMAS", "()", "the search path"),
                call(SESSION, "CURRENT_USER SESSION_USER USER", "()", "who is connected"),
                call(SESSION, "CURRENT_VERSION", "()", "the release"),
                call(SESSION, "VERSION", "()", "the product and its release"),
                call(SESSION, "CURRENT_SESSION", "()", "the id of the connection"),
                call(SESSION, "CURRENT_STATEMENT", "()", "the text of this statement"),
                call(SESSION, "CURRENT_TRANSACTION", "()", "the id of the open transaction, NULL without one"),
                call(SESSION, "LAST_TRANSACTION", "()", "the id of the last transaction"),
                call(SESSION, "CURRENT_SNAPSHOT", "()", "the version of the warehouse that is read"),
                call(SESSION, "LAST_QUERY_ID", "([n])", "the id of the statement before, or of an earlier one"),
                call(SESSION, "GETVARIABLE", "(name)", "the value of a session variable, as $name"),
                call(SESSION, "GET_DDL", "(kind, name)", "the statement that makes an object"));
    }

    private static List<FunctionDescription> tables() {
        return List.of(
                call(
                        TABLE,
                        "FLATTEN",
                        "(INPUT => v [, PATH => p] [, OUTER => b] [, RECURSIVE => b] [, MODE => m])",
                        "a row for each member of a document: SEQ, KEY, PATH, INDEX, VALUE, THIS"),
                call(TABLE, "GENERATOR", "(ROWCOUNT => n)", "n rows without columns"),
                call(TABLE, "SPLIT_TO_TABLE", "(s, separator)", "a row for each part of a text: SEQ, INDEX, VALUE"),
                call(TABLE, "STRTOK_SPLIT_TO_TABLE", "(s [, delimiters])", "a row for each token: SEQ, INDEX, VALUE"),
                call(TABLE, "RESULT_SCAN", "(id)", "the rows of an earlier query of the session"));
    }

    private static FunctionDescription call(FunctionFamily family, String names, String arguments, String sentence) {
        return FunctionDescription.of(family, names, arguments, sentence);
    }
}
