package dev.sneller.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Functions of text answer as Java's own strings do, row by row, over all forms, nulls and selections. */
class TextFunctionLawsTest {
    private static final int SEEDS = 60;
    private static final EvaluationContext CONTEXT = EvaluationContext.at(Instant.EPOCH);

    private static final Expression TEXT = Trial.column(6);
    private static final Expression OTHER = Trial.column(7);
    private static final Expression SMALL = Trial.column(Trial.SMALL);
    private static final Expression MONEY = Trial.column(0);
    private static final LogicalType TEXT_TYPE = LogicalType.VARCHAR;
    private static final LogicalType COUNT = LogicalType.number(18, 0);

    /** A call and what it answers, of arguments that are not NULL. */
    private record Law(Expression.Call call, Function<Object[], Object> oracle) {}

    @TestFactory
    Stream<DynamicTest> functionsAnswerAsJavaDoes() {
        return Stream.of(
                        text("LPAD", a -> pad((String) a[0], number(a[1]), (String) a[2], true), TEXT, SMALL, OTHER),
                        text("RPAD", a -> pad((String) a[0], number(a[1]), (String) a[2], false), TEXT, SMALL, OTHER),
                        text("LPAD", a -> pad((String) a[0], number(a[1]), " ", true), TEXT, SMALL),
                        text("LEFT", a -> cut((String) a[0], 0, number(a[1])), TEXT, SMALL),
                        text("RIGHT", a -> right((String) a[0], number(a[1])), TEXT, SMALL),
                        text("REPEAT", a -> ((String) a[0]).repeat(Math.max(0, number(a[1]))), TEXT, SMALL),
                        text("SPACE", a -> " ".repeat(Math.max(0, number(a[0]))), SMALL),
                        text(
                                "REVERSE",
                                a -> new StringBuilder((String) a[0]).reverse().toString(),
                                TEXT),
                        text("TRANSLATE", a -> translate((String) a[0], (String) a[1], "x日"), TEXT, OTHER, of("x日")),
                        text("INITCAP", a -> initials((String) a[0]), TEXT, of(" ")),
                        text("CONCAT_WS", a -> text(a[1]) + a[0] + a[2], OTHER, TEXT, OTHER),
                        text("SPLIT_PART", a -> part((String) a[0], (String) a[1], number(a[2])), TEXT, OTHER, SMALL),
                        text("HEX_ENCODE", a -> hex(utf8((String) a[0])).toUpperCase(Locale.ROOT), TEXT),
                        text("BASE64_ENCODE", a -> Base64.getEncoder().encodeToString(utf8((String) a[0])), TEXT),
                        text("MD5", a -> hex(digest("MD5", (String) a[0])), TEXT),
                        text("SHA1", a -> hex(digest("SHA-1", (String) a[0])), TEXT),
                        text("SHA2", a -> hex(digest("SHA-256", (String) a[0])), TEXT),
                        text("URL_ENCODE", a -> percent((String) a[0]), TEXT),
                        text("REGEXP_SUBSTR", a -> found("[a-z]+", (String) a[0], 0), TEXT, of("[a-z]+")),
                        text(
                                "REGEXP_REPLACE",
                                a -> ((String) a[0]).replaceAll("[a-z]", "<$0>"),
                                TEXT,
                                of("[a-z]"),
                                of("<\\0>")),
                        text("FORMAT NUMBER", a -> grouped((BigDecimal) a[0]), MONEY, of("FM9,999,999,990.00")),
                        count("ASCII", a -> text(a[0]).isEmpty() ? 0 : utf8((String) a[0])[0] & 0xFF, TEXT),
                        count(
                                "UNICODE",
                                a -> text(a[0]).isEmpty() ? 0 : text(a[0]).codePointAt(0),
                                TEXT),
                        count("OCTET_LENGTH", a -> utf8((String) a[0]).length, TEXT),
                        count("EDITDISTANCE", a -> distance(points(a[0]), points(a[1])), TEXT, OTHER),
                        count(
                                "EDITDISTANCE",
                                a -> Math.min(2, distance(points(a[0]), points(a[1]))),
                                TEXT,
                                OTHER,
                                whole(2)),
                        count("REGEXP_COUNT", a -> matches("\\d", (String) a[0]), TEXT, of("\\d")),
                        count("REGEXP_INSTR", a -> place("b|\\d", (String) a[0]), TEXT, of("b|\\d")),
                        truth("REGEXP_LIKE", a -> text(a[0]).matches("(?s).*[a-c].?"), TEXT, of("(?s).*[a-c].?")),
                        truth(
                                "REGEXP_MATCHES",
                                a -> Pattern.compile("b.").matcher(text(a[0])).find(),
                                TEXT,
                                of("b.")),
                        truth("SIMILAR TO", a -> text(a[0]).matches("(?s)(a|x).*"), TEXT, of("(a|x)%")),
                        truth("EQUALS_CI", a -> text(a[0]).equalsIgnoreCase(text(a[1])), TEXT, OTHER),
                        truth("CONTAINS_CI", a -> lower(a[0]).contains(lower(a[1])), TEXT, OTHER),
                        law(LogicalType.BINARY, "MD5_BINARY", a -> ByteBuffer.wrap(digest("MD5", (String) a[0])), TEXT))
                .map(law -> DynamicTest.dynamicTest(
                        law.call().function() + law.call().arguments().size(), () -> check(law)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsReadBack() {
        Expression printed = call(TEXT_TYPE, "FORMAT NUMBER", MONEY, of("S0,000,000,000.00"));
        Expression hex = call(TEXT_TYPE, "HEX_ENCODE", TEXT);
        Expression base64 = call(TEXT_TYPE, "BASE64_ENCODE", TEXT);
        Expression percent = call(TEXT_TYPE, "URL_ENCODE", TEXT);
        return Stream.of(
                        law(Trial.MONEY, "TO_NUMBER", a -> a[0], printed, of("S9,999,999,999.99")),
                        law(TEXT_TYPE, "HEX_DECODE_STRING", a -> a[0], hex),
                        law(TEXT_TYPE, "BASE64_DECODE_STRING", a -> a[0], base64),
                        law(TEXT_TYPE, "URL_DECODE", a -> a[0], percent))
                .map(law -> DynamicTest.dynamicTest(law.call().function(), () -> check(law)));
    }

    private static void check(Law law) {
        Evaluator evaluator = ExpressionCompiler.compile(law.call(), CONTEXT);
        for (long seed = 0; seed < SEEDS; seed++) {
            Trial trial = new Trial(seed);
            ColumnVector actual = evaluator.evaluate(trial.batch, trial.selection);
            for (int i = 0; i < trial.selectedCount(); i++) {
                int row = trial.selected(i);
                Object expected = expected(law, trial.row(row));
                assertThat(BoxedVectors.value(actual, row))
                        .as("%s of %s, seed %d", law.call(), Arrays.toString(trial.row(row)), seed)
                        .usingComparator(NaiveFunctions::compareNullable)
                        .isEqualTo(expected);
            }
        }
    }

    private static Object expected(Law law, Object[] row) {
        Object[] arguments = law.call().arguments().stream()
                .map(argument -> value(argument, row))
                .toArray();
        return Stream.of(arguments).anyMatch(a -> a == null)
                ? null
                : law.oracle().apply(arguments);
    }

    /** Of a column, a constant, or what a column was written as. */
    private static Object value(Expression argument, Object[] row) {
        if (argument instanceof Expression.ColumnRef column) {
            return row[column.index()];
        }
        if (argument instanceof Expression.Call written) {
            return value(written.arguments().get(0), row);
        }
        Datum constant = ((Expression.Literal) argument).value();
        return constant.type().kind() == TEXT_TYPE.kind()
                ? new String(constant.bytes(), StandardCharsets.UTF_8)
                : constant.decimal();
    }

    private static Law text(String function, Function<Object[], Object> oracle, Expression... arguments) {
        return law(TEXT_TYPE, function, oracle, arguments);
    }

    private static Law count(String function, Function<Object[], Integer> oracle, Expression... arguments) {
        return law(COUNT, function, a -> BigDecimal.valueOf(oracle.apply(a)), arguments);
    }

    private static Law truth(String function, Function<Object[], Object> oracle, Expression... arguments) {
        return law(LogicalType.BOOLEAN, function, oracle, arguments);
    }

    private static Law law(
            LogicalType type, String function, Function<Object[], Object> oracle, Expression... arguments) {
        return new Law(call(type, function, arguments), oracle);
    }

    private static Expression.Call call(LogicalType type, String function, Expression... arguments) {
        return new Expression.Call(function, List.of(arguments), type);
    }

    private static Expression of(String text) {
        return new Expression.Literal(Datum.of(text));
    }

    private static Expression whole(long value) {
        return new Expression.Literal(Datum.ofLong(LogicalType.INTEGER, value));
    }

    private static int number(Object value) {
        return ((BigDecimal) value).intValue();
    }

    private static String text(Object value) {
        return (String) value;
    }

    private static String lower(Object value) {
        return text(value).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static int[] points(Object value) {
        return text(value).codePoints().toArray();
    }

    private static String cut(String text, int from, int length) {
        int[] points = points(text);
        int to = Math.max(from, Math.min(points.length, from + Math.max(0, length)));
        return new String(points, from, to - from);
    }

    private static String right(String text, int length) {
        int count = points(text).length;
        int kept = Math.min(count, Math.max(0, length));
        return cut(text, count - kept, kept);
    }

    private static String pad(String text, int length, String with, boolean left) {
        int missing = length - points(text).length;
        if (missing <= 0 || with.isEmpty()) {
            return cut(text, 0, length);
        }
        String filling = cut(with.repeat(missing), 0, missing);
        return left ? filling + text : text + filling;
    }

    private static String translate(String text, String from, String to) {
        List<Integer> sources = from.codePoints().boxed().toList();
        int[] targets = points(to);
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            int place = sources.indexOf(c);
            if (place < 0) {
                out.appendCodePoint(c);
            } else if (place < targets.length) {
                out.appendCodePoint(targets[place]);
            }
        });
        return out.toString();
    }

    private static String initials(String text) {
        StringBuilder out = new StringBuilder();
        int before = ' ';
        for (int c : points(text)) {
            out.appendCodePoint(before == ' ' ? Character.toUpperCase(c) : Character.toLowerCase(c));
            before = c;
        }
        return out.toString();
    }

    private static String part(String text, String separator, int n) {
        String[] parts = separator.isEmpty() ? new String[] {text} : text.split(Pattern.quote(separator), -1);
        int index = n > 0 ? n - 1 : n == 0 ? 0 : parts.length + n;
        return index >= 0 && index < parts.length ? parts[index] : "";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            out.append(String.format("%02x", b));
        }
        return out.toString();
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(utf8(text));
        } catch (java.security.NoSuchAlgorithmException unknown) {
            throw new AssertionError(unknown);
        }
    }

    private static String percent(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String found(String pattern, String text, int group) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(group) : null;
    }

    private static int matches(String pattern, String text) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    private static int place(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? text.codePointCount(0, matcher.start()) + 1 : 0;
    }

    private static String grouped(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** By the definition, with a table of all beginnings. */
    private static int distance(int[] a, int[] b) {
        int[][] table = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                int least = i == 0 ? j : j == 0 ? i : Math.min(table[i - 1][j], table[i][j - 1]) + 1;
                int replaced = i == 0 || j == 0 ? least : table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i][j] = Math.min(least, replaced);
            }
        }
        return table[a.length][b.length];
    }
}
