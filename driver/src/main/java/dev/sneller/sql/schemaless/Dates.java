package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Functions that name a part of dates. Months of a date past a month's end carry over into the next one. */
final class Dates {
    private static final List<String> DAYS =
            List.of("SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY");
    private static final Map<String, Integer> MONTHS = Map.of("MONTH", 1, "QUARTER", 3, "YEAR", 12);
    private static final Map<String, String> FIELDS = Map.of("DOW", "DAYOFWEEK", "DOY", "DAYOFYEAR");
    private static final List<String> PARTS = List.of(
            "MICROSECOND", "MILLISECOND", "SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR");
    private static final int DAYS_OF_WEEK = 7;

    private final Terms terms;
    private final Nodes nodes;

    Dates(Terms terms, Nodes nodes) {
        this.terms = terms;
        this.nodes = nodes;
    }

    Value of(Term.Call call) {
        int count = call.function().equals("DATE_TRUNC") || call.function().equals("EXTRACT") ? 2 : 3;
        if (call.arguments().size() != count) {
            throw call.place()
                    .error(
                            ErrorCode.ARGUMENT_COUNT,
                            call.function() + " takes " + count + " arguments, got "
                                    + call.arguments().size());
        }
        Term part = call.arguments().get(0);
        return switch (call.function()) {
            case "DATE_ADD" -> Value.of(added(unit(part), number(call, 1), time(call, 2)), Value.Kind.TIME);
            case "DATE_DIFF" ->
                Value.of(
                        nodes.call("DATE_DIFF", nodes.text(unit(part)), time(call, 1), time(call, 2)),
                        Value.Kind.INTEGER);
            case "DATE_TRUNC" -> Value.of(truncated(part, time(call, 1)), Value.Kind.TIME);
            default -> field(part, time(call, 1));
        };
    }

    private SqlNode time(Term.Call call, int argument) {
        return terms.of(call.arguments().get(argument)).as(Value.Kind.TIME, nodes);
    }

    private SqlNode number(Term.Call call, int argument) {
        return terms.of(call.arguments().get(argument)).as(Value.Kind.INTEGER, nodes);
    }

    private static String name(Term part) {
        return part instanceof Term.Name name
                ? name.name().toUpperCase(Locale.ROOT)
                : part instanceof Term.Call call
                        ? call.function()
                        : part instanceof Term.Constant text && text.value() instanceof String s
                                ? s.toUpperCase(Locale.ROOT)
                                : "";
    }

    private static String unit(Term part) {
        String name = name(part);
        String singular = name.endsWith("S") && PARTS.contains(name.substring(0, name.length() - 1))
                ? name.substring(0, name.length() - 1)
                : name;
        if (!PARTS.contains(singular)) {
            throw unknown(part, name);
        }
        return singular;
    }

    private static SnellerException unknown(Term part, String name) {
        return part.place()
                .error(
                        ErrorCode.INVALID_ARGUMENT,
                        "there is no part " + SnellerException.quote(name) + " of a date; parts are "
                                + String.join(", ", PARTS));
    }

    private SqlNode added(String unit, SqlNode count, SqlNode time) {
        if (!MONTHS.containsKey(unit)) {
            return nodes.call("DATEADD", nodes.text(unit), count, time);
        }
        SqlNode months = SqlStdOperatorTable.MULTIPLY.createCall(nodes.pos(), count, nodes.number(MONTHS.get(unit)));
        SqlNode day = nodes.call("DAY", time);
        SqlNode back = SqlStdOperatorTable.MINUS.createCall(nodes.pos(), nodes.number(1), day);
        SqlNode forth = SqlStdOperatorTable.MINUS.createCall(nodes.pos(), day, nodes.number(1));
        SqlNode first = nodes.call("DATEADD", nodes.text("DAY"), back, time);
        return nodes.call(
                "DATEADD", nodes.text("DAY"), forth, nodes.call("DATEADD", nodes.text("MONTH"), months, first));
    }

    /** Weeks begin on Sunday, or on the day in {@code WEEK(MONDAY)}. */
    private SqlNode truncated(Term part, SqlNode time) {
        String unit = unit(part);
        if (!unit.equals("WEEK")) {
            return nodes.call("DATE_TRUNC", nodes.text(unit), time);
        }
        int first = part instanceof Term.Call call && call.arguments().size() == 1
                ? DAYS.indexOf(name(call.arguments().get(0)))
                : 0;
        if (first < 0) {
            throw unknown(part, "WEEK of this day");
        }
        SqlNode past = SqlStdOperatorTable.PLUS.createCall(
                nodes.pos(), nodes.call("DAYOFWEEK", time), nodes.number(DAYS_OF_WEEK - first));
        SqlNode days = nodes.call("MOD", past, nodes.number(DAYS_OF_WEEK));
        SqlNode back = SqlStdOperatorTable.MINUS.createCall(nodes.pos(), nodes.number(0), days);
        return nodes.call("DATEADD", nodes.text("DAY"), back, nodes.call("DATE_TRUNC", nodes.text("DAY"), time));
    }

    private Value field(Term part, SqlNode time) {
        String name = name(part);
        String function = FIELDS.getOrDefault(name, name);
        if (!FIELDS.containsKey(name)) {
            function = unit(part);
        }
        return Value.of(nodes.call(function, time), Value.Kind.INTEGER);
    }
}
