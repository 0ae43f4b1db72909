package dev.sneller.sql.schemaless;

import dev.sneller.sql.schemaless.Value.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * A function that takes values of certain classes and is missing for others.
 *
 * @param least how many arguments it needs
 * @param kinds what they are read as, the last one for all further ones
 * @param most how many arguments it takes
 */
record FunctionForm(int least, int most, List<Kind> kinds, Result result) {
    /** From arguments in their types. */
    @FunctionalInterface
    interface Result {
        Value of(List<SqlNode> arguments, Nodes nodes);
    }

    private static final Map<String, FunctionForm> ALL = new HashMap<>();
    /** What TRIM removes: white space of ASCII. */
    private static final String BLANKS = " \t\n\u000B\f\r";

    static {
        reals();
        roundings();
        numbers();
        texts();
        lists();
        places();
        times();
    }

    /** Null when there is none of this name. */
    static FunctionForm named(String function) {
        return ALL.get(function);
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    String count() {
        return least == most ? String.valueOf(least) : least + " to " + most;
    }

    Value value(List<Value> values, Nodes nodes) {
        List<SqlNode> arguments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            arguments.add(values.get(i).as(kinds.get(Math.min(i, kinds.size() - 1)), nodes));
        }
        return result.of(arguments, nodes);
    }

    private static void put(String name, int least, int most, Result result, Kind... kinds) {
        ALL.put(name, new FunctionForm(least, most, List.of(kinds), result));
    }

    /** The function of this name, of as many arguments as kinds. */
    private static void plain(Kind gives, String name, String own, Kind... takes) {
        put(name, takes.length, takes.length, (arguments, nodes) -> Value.of(nodes.call(own, arguments), gives), takes);
    }

    private static void reals() {
        for (String name : List.of(
                "CBRT", "EXP", "EXPM1", "EXP2", "EXP10", "DEGREES", "RADIANS", "SIN", "COS", "TAN", "ATAN", "SINH",
                "COSH", "TANH", "ASINH")) {
            plain(Kind.REAL, name, name, Kind.REAL);
        }
        within("SQRT", "SQRT", 0, Double.POSITIVE_INFINITY);
        within("ASIN", "ASIN", -1, 1);
        within("ACOS", "ACOS", -1, 1);
        within("ACOSH", "ACOSH", 1, Double.POSITIVE_INFINITY);
        for (String name : List.of("LN", "LOG2", "LOG10")) {
            put(
                    name,
                    1,
                    1,
                    (arguments, nodes) -> Value.of(logarithm(name, arguments.get(0), nodes), Kind.REAL),
                    Kind.REAL);
        }
        within("LN1P", "LN1P", -1, Double.POSITIVE_INFINITY);
        put("LOG", 1, 2, FunctionForm::log, Kind.REAL);
        plain(Kind.REAL, "ATAN2", "ATAN2", Kind.REAL, Kind.REAL);
        plain(Kind.REAL, "HYPOT", "HYPOT", Kind.REAL, Kind.REAL);
        plain(Kind.REAL, "POW", "POWER", Kind.REAL, Kind.REAL);
        plain(Kind.REAL, "POWER", "POWER", Kind.REAL, Kind.REAL);
        plain(Kind.REAL, "PI", "PI");
    }

    /** NaN outside of a range. */
    private static void within(String name, String own, double low, double high) {
        put(
                name,
                1,
                1,
                (arguments, nodes) -> {
                    SqlNode x = arguments.get(0);
                    SqlNode outside = Double.isInfinite(high)
                            ? below(x, low, nodes)
                            : SqlStdOperatorTable.OR.createCall(
                                    nodes.pos(), below(x, low, nodes), above(x, high, nodes));
                    return Value.of(nodes.either(outside, nan(nodes), nodes.call(own, x)), Kind.REAL);
                },
                Kind.REAL);
    }

    private static SqlNode below(SqlNode x, double bound, Nodes nodes) {
        return SqlStdOperatorTable.LESS_THAN.createCall(nodes.pos(), x, real(bound, nodes));
    }

    private static SqlNode above(SqlNode x, double bound, Nodes nodes) {
        return SqlStdOperatorTable.GREATER_THAN.createCall(nodes.pos(), x, real(bound, nodes));
    }

    private static SqlNode real(double value, Nodes nodes) {
        return SqlLiteral.createApproxNumeric(Double.toString(value), nodes.pos());
    }

    private static SqlNode nan(Nodes nodes) {
        return nodes.cast(nodes.text("NaN"), SqlTypeName.DOUBLE);
    }

    private static SqlNode logarithm(String name, SqlNode x, Nodes nodes) {
        SqlNode minusInfinity = nodes.cast(nodes.text("-inf"), SqlTypeName.DOUBLE);
        SqlNode isZero = SqlStdOperatorTable.EQUALS.createCall(nodes.pos(), x, real(0, nodes));
        return nodes.cases(
                List.of(below(x, 0, nodes), isZero), List.of(nan(nodes), minusInfinity), nodes.call(name, x));
    }

    private static Value log(List<SqlNode> arguments, Nodes nodes) {
        SqlNode number = logarithm("LN", arguments.get(arguments.size() - 1), nodes);
        SqlNode base = arguments.size() == 1 ? real(Math.log(10), nodes) : logarithm("LN", arguments.get(0), nodes);
        return Value.variant(nodes.loose("DIVIDE", nodes.call("TO_VARIANT", number), nodes.call("TO_VARIANT", base)));
    }

    /** Whole numbers stay as they are. */
    private static void roundings() {
        for (String name : List.of("ROUND", "ROUND_EVEN", "TRUNC", "FLOOR", "CEIL", "CEILING")) {
            String own = name.equals("CEILING") ? "CEIL" : name;
            put(
                    name,
                    1,
                    1,
                    (arguments, nodes) -> {
                        SqlNode number = nodes.loose("NUMBER OF", arguments.get(0));
                        SqlNode rounded = nodes.call("TO_VARIANT", nodes.call(own, nodes.call("AS_DOUBLE", number)));
                        return Value.variant(nodes.either(nodes.call("IS_INTEGER", number), number, rounded));
                    },
                    Kind.VARIANT);
        }
        put(
                "SIGN",
                1,
                1,
                (arguments, nodes) -> {
                    SqlNode sign = nodes.call("SIGN", arguments.get(0));
                    return Value.whole(nodes.loose("INTEGER", nodes.call("TO_VARIANT", sign)));
                },
                Kind.REAL);
    }

    private static void numbers() {
        put(
                "WIDTH_BUCKET",
                4,
                4,
                (arguments, nodes) -> Value.of(nodes.call("WIDTH_BUCKET", arguments), Kind.INTEGER),
                Kind.REAL,
                Kind.REAL,
                Kind.REAL,
                Kind.INTEGER);
    }

    private static void texts() {
        plain(Kind.TEXT, "LOWER", "LOWER", Kind.TEXT);
        plain(Kind.TEXT, "UPPER", "UPPER", Kind.TEXT);
        for (String name : List.of("CHAR_LENGTH", "CHARACTER_LENGTH")) {
            plain(Kind.INTEGER, name, "LENGTH", Kind.TEXT);
        }
        plain(Kind.INTEGER, "OCTET_LENGTH", "OCTET_LENGTH", Kind.TEXT);
        for (String name : List.of("TRIM", "LTRIM", "RTRIM")) {
            put(name, 1, 2, (arguments, nodes) -> trimmed(name, arguments, nodes), Kind.TEXT);
        }
        put("SUBSTRING", 2, 3, FunctionForm::substring, Kind.TEXT, Kind.INTEGER);
        put("SUBSTR", 2, 3, FunctionForm::substring, Kind.TEXT, Kind.INTEGER);
        put("SPLIT_PART", 3, 3, FunctionForm::splitPart, Kind.TEXT, Kind.TEXT, Kind.INTEGER);
        for (String name : List.of("CONTAINS", "STARTS_WITH", "ENDS_WITH", "EQUALS_CI", "CONTAINS_CI")) {
            plain(Kind.TRUTH, name, name.replace("S_WITH", "SWITH"), Kind.TEXT, Kind.TEXT);
        }
        for (String name : List.of("EQUALS_FUZZY", "CONTAINS_FUZZY")) {
            plain(Kind.TRUTH, name, name, Kind.TEXT, Kind.TEXT, Kind.INTEGER);
            plain(Kind.TRUTH, name + "_UNICODE", name, Kind.TEXT, Kind.TEXT, Kind.INTEGER);
        }
        put("IS_SUBNET_OF", 2, 3, (arguments, nodes) -> Value.truth(nodes.call("IS_SUBNET_OF", arguments)), Kind.TEXT);
    }

    private static Value trimmed(String name, List<SqlNode> arguments, Nodes nodes) {
        List<SqlNode> both = new ArrayList<>(arguments);
        if (both.size() == 1) {
            both.add(nodes.text(BLANKS));
        }
        return Value.of(nodes.call(name, both), Kind.TEXT);
    }

    /** A start before the text is its beginning; a negative length gives nothing. */
    private static Value substring(List<SqlNode> arguments, Nodes nodes) {
        List<SqlNode> all = new ArrayList<>(arguments);
        all.set(1, nodes.call("GREATEST", all.get(1), nodes.number(1)));
        return Value.of(nodes.call("SUBSTR", all), Kind.TEXT);
    }

    /** Parts count from 1; there is none that does not. */
    private static Value splitPart(List<SqlNode> arguments, Nodes nodes) {
        SqlNode tooLow = SqlStdOperatorTable.LESS_THAN.createCall(nodes.pos(), arguments.get(2), nodes.number(1));
        SqlNode none = nodes.cast(SqlLiteral.createNull(nodes.pos()), SqlTypeName.VARCHAR);
        return Value.of(nodes.either(tooLow, none, nodes.call("SPLIT_PART", arguments)), Kind.TEXT);
    }

    private static void lists() {
        plain(Kind.INTEGER, "ARRAY_SIZE", "ARRAY_SIZE", Kind.VARIANT);
        plain(Kind.INTEGER, "SIZE", "SIZE", Kind.VARIANT);
        put(
                "ARRAY_CONTAINS",
                2,
                2,
                (arguments, nodes) -> Value.truth(
                        nodes.call("ARRAY_CONTAINS", arguments.get(1), nodes.call("AS_ARRAY", arguments.get(0)))),
                Kind.VARIANT);
        put("ARRAY_POSITION", 2, 2, FunctionForm::position, Kind.VARIANT);
        put("ARRAY_SUM", 1, 1, (arguments, nodes) -> Value.variant(nodes.loose("ARRAY SUM", arguments)), Kind.VARIANT);
        for (String name : List.of("INNER_PRODUCT", "L1_DISTANCE", "L2_DISTANCE", "COSINE_DISTANCE")) {
            put(name, 2, 2, (arguments, nodes) -> Value.variant(nodes.loose(name, arguments)), Kind.VARIANT);
        }
    }

    /** From 1. */
    private static Value position(List<SqlNode> arguments, Nodes nodes) {
        SqlNode from0 = nodes.call("ARRAY_POSITION", arguments.get(1), nodes.call("AS_ARRAY", arguments.get(0)));
        return Value.of(SqlStdOperatorTable.PLUS.createCall(nodes.pos(), from0, nodes.number(1)), Kind.INTEGER);
    }

    private static void places() {
        plain(Kind.TEXT, "GEO_HASH", "GEO_HASH", Kind.REAL, Kind.REAL, Kind.INTEGER);
        plain(Kind.TEXT, "GEO_TILE_ES", "GEO_TILE_ES", Kind.REAL, Kind.REAL, Kind.INTEGER);
        plain(Kind.INTEGER, "GEO_TILE_X", "GEO_TILE_X", Kind.REAL, Kind.INTEGER);
        plain(Kind.INTEGER, "GEO_TILE_Y", "GEO_TILE_Y", Kind.REAL, Kind.INTEGER);
        plain(Kind.REAL, "GEO_DISTANCE", "GEO_DISTANCE", Kind.REAL, Kind.REAL, Kind.REAL, Kind.REAL);
    }

    private static void times() {
        plain(Kind.INTEGER, "TO_UNIX_EPOCH", "TO_UNIX_EPOCH", Kind.TIME);
        plain(Kind.INTEGER, "TO_UNIX_MICRO", "TO_UNIX_MICRO", Kind.TIME);
        plain(Kind.INTEGER, "TIME_BUCKET", "TIME_BUCKET", Kind.TIME, Kind.INTEGER);
        plain(Kind.TIME, "DATE_BIN", "DATE_BIN", Kind.TEXT, Kind.TIME, Kind.TIME);
        plain(Kind.TIME, "UTCNOW", "UTCNOW");
    }
}
