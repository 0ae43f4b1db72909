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
                rule("Aggregate expressions cannot be nested", ErrorCode.AGGREGATE_MISPLACED, m -> m.group()),
                rule(
                        "Invalid number of arguments to function '(.*?)'\\. Was expecting (.*?) arguments",
                        ErrorCode.ARGUMENT_COUNT,
                        m -> m.group(1) + " takes " + m.group(2) + " arguments"),
                rule(
                        "(?s)No match found for function signature (.*)",
                        ErrorCode.ARGUMENT_TYPES,
                        m -> m.group(1) + " is no form of the function"),
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
                        m -> "there is no column at this position"),
                rule(
                        "Column count mismatch in (.*)",
                        ErrorCode.SET_COLUMN_COUNT,
                        m -> "the sides of " + m.group(1) + " have different numbers of columns"),
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

    /** Calcite's signatures in one line, without angle brackets and quotes. */
    private static String tidy(String forms) {
        return forms.replaceAll("[<>']", "").replaceAll("\\s+", " ").strip();
    }
}
