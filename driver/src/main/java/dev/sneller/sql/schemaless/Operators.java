package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Signs between values, and functions that look at values of every class. */
final class Operators {
    /** Makes the value of one call. */
    @FunctionalInterface
    interface Written {
        Value of(Term.Call call, List<Value> values, Nodes nodes);
    }

    private static final Map<String, Written> ALL = new HashMap<>();

    static {
        ALL.put("AND", (call, values, nodes) -> Functions.joined(SqlStdOperatorTable.AND, values, nodes));
        ALL.put("OR", (call, values, nodes) -> Functions.joined(SqlStdOperatorTable.OR, values, nodes));
        ALL.put("NOT", (call, values, nodes) -> Functions.joined(SqlStdOperatorTable.NOT, values, nodes));
        comparisons();
        arithmetic();
        texts();
        ALL.put("IN", Operators::among);
        ALL.put("COALESCE", Operators::coalesce);
        ALL.put(
                "NULLIF",
                (call, values, nodes) -> Value.variant(nodes.either(
                        Functions.equal(values.get(0), values.get(1), nodes),
                        nodes.jsonNull(),
                        values.get(0).any())));
        ALL.put("GREATEST", (call, values, nodes) -> extreme("GREATEST", values, nodes));
        ALL.put("LEAST", (call, values, nodes) -> extreme("LEAST", values, nodes));
        ALL.put(
                "TYPE_BIT",
                (call, values, nodes) ->
                        Value.of(nodes.call("TYPE_BIT", values.get(0).any()), Value.Kind.INTEGER));
        ALL.put(
                "MAKE_LIST",
                (call, values, nodes) -> Value.variant(nodes.call(
                        "TO_VARIANT",
                        nodes.call(
                                "ARRAY_CONSTRUCT_COMPACT",
                                values.stream().map(Value::any).toList()))));
    }

    private Operators() {}

    /** Null when there is none of this name. */
    static Written named(String function) {
        return ALL.get(function);
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    private static void comparisons() {
        ALL.put("=", (call, values, nodes) -> Value.truth(Functions.equal(values.get(0), values.get(1), nodes)));
        ALL.put(
                "<>",
                (call, values, nodes) -> Value.truth(SqlStdOperatorTable.NOT.createCall(
                        nodes.pos(), Functions.equal(values.get(0), values.get(1), nodes))));
        ordered("<", "<", 1);
        ordered("<=", "<", 2);
        ordered(">", ">", 1);
        ordered(">=", ">", 0);
    }

    /** {@code x < y} is that the comparison gives less than 1, and so on. */
    private static void ordered(String sign, String test, long bound) {
        ALL.put(sign, (call, values, nodes) -> {
            SqlNode order =
                    nodes.loose("COMPARE", values.get(0).any(), values.get(1).any());
            return Value.truth((test.equals("<") ? SqlStdOperatorTable.LESS_THAN : SqlStdOperatorTable.GREATER_THAN)
                    .createCall(nodes.pos(), order, nodes.number(bound)));
        });
    }

    private static void arithmetic() {
        Map<String, String> signs = Map.of(
                "+",
                "ADD",
                "-",
                "SUBTRACT",
                "*",
                "MULTIPLY",
                "/",
                "DIVIDE",
                "%",
                "REMAINDER",
                "PMOD",
                "PMOD",
                "MOD",
                "REMAINDER");
        signs.forEach((sign, name) -> ALL.put(sign, (call, values, nodes) -> {
            two(call);
            return Functions.number(nodes.loose(name, Functions.untimed(values)), values);
        }));
        ALL.put(
                "NEGATE",
                (call, values, nodes) -> Functions.number(
                        nodes.loose(
                                "SUBTRACT",
                                nodes.call("TO_VARIANT", nodes.number(0)),
                                values.get(0).untimed()),
                        values));
        ALL.put("ABS", (call, values, nodes) -> {
            one(call);
            SqlNode value = values.get(0).untimed();
            SqlNode zero = nodes.call("TO_VARIANT", nodes.number(0));
            return Functions.number(
                    nodes.loose("GREATEST", nodes.loose("NUMBER OF", value), nodes.loose("SUBTRACT", zero, value)),
                    values);
        });
        Map<String, String> bits = Map.of(
                "&",
                "BIT_AND",
                "|",
                "BIT_OR",
                "^",
                "BIT_XOR",
                "BIT_NOT",
                "BIT_NOT",
                "<<",
                "SHIFT_LEFT",
                ">>",
                "SHIFT_RIGHT",
                ">>>",
                "SHIFT_RIGHT_LOGICAL",
                "BIT_COUNT",
                "COUNT_BITS");
        bits.forEach((sign, name) ->
                ALL.put(sign, (call, values, nodes) -> Value.whole(nodes.loose(name, Functions.untimed(values)))));
    }

    private static void texts() {
        ALL.put(
                "||",
                (call, values, nodes) -> Value.of(
                        SqlStdOperatorTable.CONCAT.createCall(
                                nodes.pos(),
                                values.get(0).as(Value.Kind.TEXT, nodes),
                                values.get(1).as(Value.Kind.TEXT, nodes)),
                        Value.Kind.TEXT));
        ALL.put(
                "LIKE",
                (call, values, nodes) ->
                        Value.truth(SqlStdOperatorTable.LIKE.createCall(nodes.pos(), texts(values, nodes))));
        ALL.put(
                "ILIKE",
                (call, values, nodes) ->
                        Value.truth(SqlLibraryOperators.ILIKE.createCall(nodes.pos(), texts(values, nodes))));
        ALL.put("~", (call, values, nodes) -> Value.truth(nodes.call("REGEXP_MATCHES", texts(values, nodes))));
        ALL.put(
                "~*",
                (call, values, nodes) -> Value.truth(nodes.call(
                        "REGEXP_MATCHES",
                        values.get(0).as(Value.Kind.TEXT, nodes),
                        values.get(1).as(Value.Kind.TEXT, nodes),
                        nodes.text("i"))));
        ALL.put("SIMILAR TO", Operators::similar);
    }

    private static List<SqlNode> texts(List<Value> values, Nodes nodes) {
        List<SqlNode> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.as(Value.Kind.TEXT, nodes)));
        return texts;
    }

    /** The whole text matches a regular expression in which % and _ stand for any characters and any one, and ^ $ . for themselves. */
    private static Value similar(Term.Call call, List<Value> values, Nodes nodes) {
        if (!(call.arguments().get(1) instanceof Term.Constant constant)
                || !(constant.value() instanceof String pattern)) {
            throw call.place().error(ErrorCode.ARGUMENT_NOT_CONSTANT, "SIMILAR TO takes a constant pattern");
        }
        StringBuilder regex = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                regex.append(c).append(pattern.charAt(++i));
                continue;
            }
            inClass = c == '[' || inClass && c != ']';
            regex.append(inClass ? String.valueOf(c) : outside(c));
        }
        return Value.truth(
                nodes.call("REGEXP_LIKE", values.get(0).as(Value.Kind.TEXT, nodes), nodes.text(regex.toString())));
    }

    private static String outside(char c) {
        return switch (c) {
            case '%' -> "(?s:.*)";
            case '_' -> "(?s:.)";
            case '^', '$', '.' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    private static Value among(Term.Call call, List<Value> values, Nodes nodes) {
        SqlNode any = null;
        for (Value candidate : values.subList(1, values.size())) {
            SqlNode equal = Functions.equal(values.get(0), candidate, nodes);
            any = any == null ? equal : SqlStdOperatorTable.OR.createCall(nodes.pos(), any, equal);
        }
        return Value.truth(any);
    }

    private static Value coalesce(Term.Call call, List<Value> values, Nodes nodes) {
        List<SqlNode> present = new ArrayList<>();
        values.forEach(value -> present.add(nodes.call("STRIP_NULL_VALUE", value.any())));
        present.add(nodes.jsonNull());
        return Functions.number(nodes.call("COALESCE", present), values);
    }

    private static Value extreme(String name, List<Value> values, Nodes nodes) {
        List<SqlNode> all = new ArrayList<>();
        values.forEach(value -> all.add(value.any()));
        return Functions.number(nodes.loose(name, all), values);
    }

    private static void one(Term.Call call) {
        arguments(call, 1);
    }

    private static void two(Term.Call call) {
        arguments(call, 2);
    }

    private static void arguments(Term.Call call, int count) {
        if (call.arguments().size() != count) {
            throw call.place()
                    .error(
                            ErrorCode.ARGUMENT_COUNT,
                            call.function() + " takes " + count + " arguments, got "
                                    + call.arguments().size());
        }
    }
}
