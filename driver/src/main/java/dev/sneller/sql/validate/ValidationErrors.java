package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;
import dev.sneller.sql.parse.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;

/** The validator's messages, which have no codes, as errors of ours with code, place and suggestion. */
final class ValidationErrors {
    /** A message of Calcite's, the error it is, and how we say it. */
    private record Rule(Pattern message, ErrorCode code, Function<Matcher, String> text) {}

    private final List<Rule> rules;

    /** @param schemas names that were looked for */
    ValidationErrors(Collection<String> tables, CatalogSchemas schemas) {
        Collection<String> columns = schemas.columns();
        this.rules = List.of(
                rule(
                        "(?:Object|Table) '(.*?)' not found.*",
                        ErrorCode.TABLE_NOT_FOUND,
                        m -> named("table", schemas.asWritten(m.group(1)), tables)),
                rule(
                        "(?:Column|Unknown identifier) '\\*'.*",
                        ErrorCode.SYNTAX_ERROR,
                        m -> "a star stands in the list of SELECT and in COUNT(*) only"),
                rule(
                        "Column '(.*?)' not found.*",
                        ErrorCode.COLUMN_NOT_FOUND,
                        m -> named("column", m.group(1), columns)),
                rule(
                        "Unknown identifier '(.*?)'.*",
                        ErrorCode.COLUMN_NOT_FOUND,
                        m -> named("column", m.group(1), columns)),
                rule("Unknown field '(.*?)'.*", ErrorCode.COLUMN_NOT_FOUND, m -> named("column", m.group(1), columns)),
                rule(
                        "Column '(.*?)' is ambiguous",
                        ErrorCode.AMBIGUOUS_COLUMN,
                        m -> "column " + SnellerException.quote(m.group(1)) + " is in more than one table; qualify it"),
                rule(
                        "Expression '(.*?)' is not being grouped",
                        ErrorCode.NOT_GROUPED,
                        m -> SnellerException.quote(m.group(1))
                                + " is neither grouped nor aggregated; add it to GROUP BY, or use ANY_VALUE or GROUP"
                                + " BY ALL"),
                rule(
                        "Aggregate expression is illegal in (.*?) clause",
                        ErrorCode.AGGREGATE_MISPLACED,
                        m -> "an aggregate cannot stand in " + m.group(1) + "; use HAVING"),
                rule(
                        "Windowed aggregate expression is illegal in (.*?) clause",
                        ErrorCode.WINDOW_MISPLACED,
                        m -> "a window function cannot stand in " + m.group(1) + "; use QUALIFY"),
                rule(
                        "Aggregate expressions cannot be nested",
                        ErrorCode.AGGREGATE_MISPLACED,
                        m -> "an aggregate cannot stand in an aggregate; aggregate in a subquery first"),
                rule(
                        "Aggregate expression is illegal in ORDER BY clause of non-aggregating SELECT",
                        ErrorCode.AGGREGATE_MISPLACED,
                        m -> "an aggregate orders only a query that aggregates; add GROUP BY"),
                rule(
                        "FILTER must not contain aggregate expression",
                        ErrorCode.AGGREGATE_MISPLACED,
                        m -> "an aggregate cannot stand in FILTER; aggregate in a subquery first"),
                rule(
                        "OVER clause is necessary for window functions",
                        ErrorCode.WINDOW_MISPLACED,
                        m -> "a window function needs OVER (…)"),
                rule(
                        "OVER must be applied to aggregate function",
                        ErrorCode.WINDOW_MISPLACED,
                        m -> "only aggregates and window functions take OVER; leave it out"),
                rule(
                        "(?s)QUALIFY expression '.*' must contain a window function",
                        ErrorCode.WINDOW_MISPLACED,
                        m -> "QUALIFY needs a window function; use WHERE or HAVING"),
                rule(
                        "Invalid number of arguments to function '(.*?)'\\. Was expecting (.*?) arguments",
                        ErrorCode.ARGUMENT_COUNT,
                        m -> m.group(1) + " takes " + m.group(2) + " arguments"),
                rule(
                        "(?s)No match found for function signature (.*)",
                        ErrorCode.ARGUMENT_TYPES,
                        m -> m.group(1) + " is no form of the function"),
                rule(
                        "(?s)Cannot apply '\\$SCALAR_QUERY' .*",
                        ErrorCode.SET_COLUMN_COUNT,
                        m -> "a subquery that stands for a value has one column; select one"),
                rule(
                        "(?s)Cannot apply '(.*?)' to arguments of type '(.*?)'\\. Supported form\\(s\\): (.*)",
                        ErrorCode.ARGUMENT_TYPES,
                        m -> tidy(m.group(2)) + " is no form of " + m.group(1) + "; the forms are " + tidy(m.group(3))),
                rule(
                        "Cannot infer return type for (.*?);.*",
                        ErrorCode.ARGUMENT_TYPES,
                        m -> "the operands of " + m.group(1) + " have no common type"),
                rule(
                        "Cast function cannot convert value of type (.*?) to type (.*)",
                        ErrorCode.CANNOT_CAST,
                        m -> m.group(1) + " has no cast to " + m.group(2)),
                rule(
                        "Ordinal out of range",
                        ErrorCode.POSITION_OUT_OF_RANGE,
                        m -> "the list of SELECT has no column at this position; count from 1"),
                rule(
                        "Column count mismatch in (.*)",
                        ErrorCode.SET_COLUMN_COUNT,
                        m -> "the sides of " + m.group(1) + " have different numbers of columns"
                                + (m.group(1).startsWith("UNION") ? "; UNION BY NAME pairs them by name" : "")),
                rule(
                        "Number of columns must match number of query columns",
                        ErrorCode.SET_COLUMN_COUNT,
                        m -> "the query has another number of columns than the names given to them"),
                literal("DATE", ErrorCode.NOT_A_DATE),
                literal("TIME", ErrorCode.NOT_A_TIME),
                literal("TIMESTAMP", ErrorCode.NOT_A_TIMESTAMP),
                rule(
                        "Numeric literal '(.*?)' out of range",
                        ErrorCode.NUMERIC_OUT_OF_RANGE,
                        m -> SnellerException.quote(m.group(1)) + " does not fit DOUBLE"),
                rule(
                        "(.*) clause must be a condition",
                        ErrorCode.TYPE_MISMATCH,
                        m -> m.group(1) + " needs a BOOLEAN; write a comparison"),
                rule(
                        "Expected a boolean type",
                        ErrorCode.TYPE_MISMATCH,
                        m -> "a condition needs a BOOLEAN; write a comparison"),
                rule(
                        "Expression '(.*?)' is not in the select clause",
                        ErrorCode.NOT_GROUPED,
                        m -> SnellerException.quote(m.group(1))
                                + " is not among the columns of SELECT DISTINCT; add it or order by one of them"),
                rule(
                        "Duplicate relation name '(.*?)' in FROM clause",
                        ErrorCode.ALREADY_EXISTS,
                        m -> SnellerException.quote(m.group(1)) + " stands twice in FROM; give one an alias"),
                rule(
                        "INNER, LEFT, RIGHT, FULL, or ASOF join requires a condition.*",
                        ErrorCode.SYNTAX_ERROR,
                        m -> "a join needs ON or USING; CROSS JOIN pairs all rows"),
                rule("SELECT \\* requires a FROM clause", ErrorCode.SYNTAX_ERROR, m -> "a star needs FROM"),
                rule("Type mismatch in column (.*)", ErrorCode.TYPE_MISMATCH, m -> m.group()),
                rule("Illegal mixing of types.*", ErrorCode.TYPE_MISMATCH, m -> "the branches have no common type"),
                rule("Values passed to .*", ErrorCode.TYPE_MISMATCH, m -> m.group()),
                rule(
                        "Illegal use of dynamic parameter",
                        ErrorCode.ARGUMENT_TYPES,
                        m -> "the type of this parameter cannot be inferred; write ?::type"));
    }

    private static Rule rule(String message, ErrorCode code, Function<Matcher, String> text) {
        return new Rule(Pattern.compile(message), code, text);
    }

    private static Rule literal(String type, ErrorCode code) {
        return rule(
                "Illegal " + type + " literal '(.*?)'.*",
                code,
                m -> SnellerException.quote(m.group(1)) + " is not a " + type);
    }

    SnellerException of(CalciteContextException failure) {
        TextPosition place =
                failure.getPosLine() == 0 ? null : new TextPosition(failure.getPosLine(), failure.getPosColumn());
        Throwable cause = failure.getCause();
        if (cause instanceof SnellerException own) {
            return own.at(place);
        }
        String message = cause == null ? failure.getMessage() : cause.getMessage();
        for (Rule rule : rules) {
            Matcher matcher = rule.message().matcher(message);
            if (matcher.matches()) {
                return new SnellerException(rule.code(), rule.text().apply(matcher), place, failure);
            }
        }
        return new SnellerException(ErrorCode.INVALID_ARGUMENT, message, place, failure);
    }

    private static String named(String kind, String name, Collection<String> candidates) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        String hint = Suggestion.nearest(simple, candidates)
                .filter(near -> !near.equals(simple))
                .map(near -> ". Did you mean " + near + "?")
                .orElse("");
        return "there is no " + kind + " " + SnellerException.quote(name) + hint;
    }

    /** Calcite's signatures in one line, without angle brackets and quotes, numbers by our name. */
    private static String tidy(String forms) {
        return forms.strip()
                .replaceAll("\\s*\\R\\s*", ", ")
                .replaceAll("'|<([^<>\\s][^<>]*)>", "$1")
                .replaceAll("DECIMAL\\((\\d+), (\\d+)\\)", "NUMBER($1,$2)");
    }
}
