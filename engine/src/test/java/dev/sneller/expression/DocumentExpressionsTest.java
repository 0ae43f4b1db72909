package dev.sneller.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents, casts from and to VARIANT, and times, by examples of the SQL reference. */
class DocumentExpressionsTest {
    private static final EvaluationContext CONTEXT =
            EvaluationContext.at(Instant.parse("2026-07-01T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    @Test
    void pathsLeadToPartsOrToNull() {
        Expression document = json("{\"a\":{\"b\":[10,20,null]},\"odd key\":1}");
        assertThat(json(new Expression.PathGet(document, Path.of("a", "b").index(1))))
                .isEqualTo("20");
        assertThat(json(new Expression.PathGet(document, Path.of("a", "b").index(2))))
                .isEqualTo("null");
        assertThat(json(new Expression.PathGet(document, Path.of("a", "x")))).isNull();
        assertThat(json(call("GET", LogicalType.VARIANT, document, text("odd key"))))
                .isEqualTo("1");
        assertThat(json(call("GET_PATH", LogicalType.VARIANT, document, text("a.b[0]"))))
                .isEqualTo("10");
        assertThat(json(call("GET_PATH", LogicalType.VARIANT, document, text("[\"odd key\"]"))))
                .isEqualTo("1");
        assertThat(json(call("OBJECT_KEYS", LogicalType.ARRAY, document))).isEqualTo("[\"a\",\"odd key\"]");
    }

    @Test
    void kindsAndSizesAreThoseOfTheValue() {
        assertThat(text(call("TYPEOF", LogicalType.VARCHAR, json("1.5")))).isEqualTo("DECIMAL");
        assertThat(text(call("TYPEOF", LogicalType.VARCHAR, json("null")))).isEqualTo("NULL_VALUE");
        assertThat(value(call("IS_NULL_VALUE", LogicalType.BOOLEAN, json("null")))
                        .booleanValue())
                .isTrue();
        assertThat(value(call("ARRAY_SIZE", LogicalType.INTEGER, json("[1,,2]")))
                        .low())
                .isEqualTo(3);
        assertThat(value(call("ARRAY_SIZE", LogicalType.INTEGER, json("{}"))).isNull())
                .isTrue();
        assertThat(value(call("TRY_PARSE_JSON", LogicalType.VARIANT, text("{"))).isNull())
                .isTrue();
        assertThatThrownBy(() -> value(call("PARSE_JSON", LogicalType.VARIANT, text("{\"a\":1,\"a\":2}"))))
                .hasMessageContaining("duplicate");
    }

    @Test
    void castsFromDocumentsFollowTheMatrix() {
        assertThat(value(cast(json("12.5"), LogicalType.number(10, 0), CastRule.STRICT))
                        .low())
                .isEqualTo(13);
        assertThat(text(cast(json("\"x\""), LogicalType.VARCHAR, CastRule.STRICT)))
                .isEqualTo("x");
        assertThat(value(cast(json("null"), LogicalType.VARCHAR, CastRule.STRICT))
                        .isNull())
                .isTrue();
        assertThat(value(cast(json("\"x\""), LogicalType.INTEGER, CastRule.TRY)).isNull())
                .isTrue();
        assertThat(value(cast(json("\"5\""), LogicalType.INTEGER, CastRule.STRICT))
                        .low())
                .isEqualTo(5);
        assertThat(value(cast(json("\"5\""), LogicalType.INTEGER, CastRule.LENIENT))
                        .isNull())
                .isTrue();
        assertThat(json(cast(json("1"), LogicalType.ARRAY, CastRule.STRICT))).isEqualTo("[1]");
        assertThatThrownBy(() -> value(cast(json("\"x\""), LogicalType.INTEGER, CastRule.STRICT)))
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.VARIANT_CAST))
                .hasMessageContaining("\"x\"")
                .hasMessageContaining("VARCHAR");
    }

    @Test
    void aValueThatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> value(cast(text("abc"), LogicalType.INTEGER, CastRule.STRICT)))
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_A_NUMBER))
                .hasMessageContaining("'abc'");
        assertThatThrownBy(() -> value(cast(text("abc"), LogicalType.OBJECT, CastRule.STRICT)))
                .hasMessageContaining("no cast");
    }

    @Test
    void documentsCompareByTheirOwnRelation() {
        assertThat(isTrue(call("=", LogicalType.BOOLEAN, json("1.0"), json("1e0"))))
                .isTrue();
        assertThat(isTrue(call("=", LogicalType.BOOLEAN, json("1"), json("\"1\""))))
                .isFalse();
        assertThat(isTrue(call("<", LogicalType.BOOLEAN, json("5"), json("\"a\""))))
                .isTrue();
        Expression in = new Expression.InSet(json("2"), List.of(datum("1"), datum("2.0")), false, false);
        assertThat(isTrue(in)).isTrue();
    }

    @Test
    void aBatchOfOneKindIsReadAsItsTypeInEveryForm() {
        BytesVector words = (BytesVector) BoxedVectors.flat(LogicalType.VARCHAR, List.of("commit", "identity"));
        int[] codes = {0, 1, 0, 0};
        ColumnVector dictionary = new DictionaryVector(new Dictionary(words, true), codes, 4, null);
        Batch batch = new Batch(1);
        batch.column(0, VariantVector.uniform(LogicalType.VARIANT, dictionary));
        batch.rows(4, null);
        Expression column = new Expression.ColumnRef(0, LogicalType.VARIANT);
        Expression wanted = cast(text("commit"), LogicalType.VARIANT, CastRule.STRICT);
        for (Expression condition : List.of(
                call("=", LogicalType.BOOLEAN, column, wanted),
                call("=", LogicalType.BOOLEAN, cast(column, LogicalType.VARCHAR, CastRule.LENIENT), text("commit")),
                new Expression.InSet(column, List.of(datum("\"commit\""), datum("7")), false, false))) {
            SelectionVector passing =
                    ExpressionCompiler.compileFilter(condition, CONTEXT).select(batch);
            assertThat(passing.count()).as("%s", condition).isEqualTo(3);
        }
        ColumnVector text = ExpressionCompiler.compile(cast(column, LogicalType.VARCHAR, CastRule.STRICT), CONTEXT)
                .evaluate(batch, null);
        assertThat(text.form()).isEqualTo(ColumnVector.Form.DICTIONARY);
    }

    @Test
    void uniformBatchesCompareAsTheirDocumentsDo() {
        List<Datum> constants =
                List.of(datum("1"), datum("1.50"), datum("\"ab\""), datum("true"), datum("null"), datum("[1]"));
        for (long seed = 0; seed < 20; seed++) {
            Trial trial = new Trial(seed);
            for (int column : List.of(0, 4, 6, 8, Trial.SMALL)) {
                Expression wrapped = cast(Trial.column(column), LogicalType.VARIANT, CastRule.STRICT);
                for (Datum constant : constants) {
                    for (String operator : List.of("=", "<>", "<")) {
                        Expression test =
                                call(operator, LogicalType.BOOLEAN, wrapped, new Expression.Literal(constant));
                        ColumnVector actual =
                                ExpressionCompiler.compile(test, CONTEXT).evaluate(trial.batch, null);
                        for (int row = 0; row < trial.batch.rowCount(); row++) {
                            Datum value = BoxedVectors.datum(Trial.TYPES.get(column), trial.row(row)[column]);
                            Datum expected = value(call(
                                    operator,
                                    LogicalType.BOOLEAN,
                                    cast(new Expression.Literal(value), LogicalType.VARIANT, CastRule.STRICT),
                                    new Expression.Literal(constant)));
                            assertThat(BoxedVectors.value(actual, row))
                                    .as("%s %s %s, seed %d", value, operator, constant, seed)
                                    .isEqualTo(NaiveEvaluator.boxed(expected));
                        }
                    }
                }
            }
        }
    }

    @Test
    void timesAreCutAddedAndCountedInUnits() {
        Expression time = timestamp("2024-01-31 10:59:59.123456");
        assertThat(shown(call("DATE_TRUNC", time.type(), text("month"), time))).isEqualTo("2024-01-01 00:00:00.000");
        assertThat(shown(call("DATE_TRUNC", time.type(), text("week"), time))).isEqualTo("2024-01-29 00:00:00.000");
        assertThat(shown(call("DATEADD", time.type(), text("month"), integer(1), time)))
                .isEqualTo("2024-02-29 10:59:59.123");
        assertThat(shown(call("DATEADD", time.type(), text("ms"), integer(-124), time)))
                .isEqualTo("2024-01-31 10:59:58.999");
        assertThat(value(call("HOUR", LogicalType.INTEGER, time)).low()).isEqualTo(10);
        assertThat(value(call("WEEKISO", LogicalType.INTEGER, time)).low()).isEqualTo(5);
        assertThat(value(call("DAYOFWEEK", LogicalType.INTEGER, time)).low()).isEqualTo(3);
        Expression before = timestamp("2015-12-31 23:59:59");
        Expression after = timestamp("2016-01-01 00:00:00");
        assertThat(value(call("DATEDIFF", LogicalType.INTEGER, text("year"), before, after))
                        .low())
                .isEqualTo(1);
        assertThat(value(call("DATEDIFF", LogicalType.INTEGER, text("second"), after, before))
                        .low())
                .isEqualTo(-1);
    }

    @Test
    void localTimesAreThoseOfTheSessionZone() {
        Expression now = call("CURRENT_TIMESTAMP", LogicalType.TIMESTAMP_LTZ);
        assertThat(shown(now)).isEqualTo("2026-07-01 12:00:00.000 +0200");
        assertThat(shown(cast(now, LogicalType.TIMESTAMP_NTZ, CastRule.STRICT))).isEqualTo("2026-07-01 12:00:00.000");
        assertThat(shown(call("CURRENT_DATE", LogicalType.DATE))).isEqualTo("2026-07-01");
        Expression winter = cast(timestamp("2026-01-01 00:30:00"), LogicalType.TIMESTAMP_TZ, CastRule.STRICT);
        assertThat(shown(winter)).isEqualTo("2026-01-01 00:30:00.000 +0100");
        assertThat(value(call("EPOCH_SECOND", LogicalType.INTEGER, winter)).low())
                .isEqualTo(1_767_223_800L);
    }

    @Test
    void everyNameOfTheRegistryIsKnown() {
        assertThat(FunctionRegistry.names()).contains("=", "LIKE", "GET", "DATE_TRUNC", "ROUND", "TO_VARIANT");
        assertThat(FunctionRegistry.contains("LENGHT")).isFalse();
    }

    private static Datum value(Expression expression) {
        return ConstantEvaluator.evaluate(expression, CONTEXT);
    }

    private static boolean isTrue(Expression expression) {
        return value(expression).booleanValue();
    }

    private static String text(Expression expression) {
        Datum value = value(expression);
        return value.isNull() ? null : value.text();
    }

    private static String shown(Expression expression) {
        return text(cast(expression, LogicalType.VARCHAR, CastRule.STRICT));
    }

    private static String json(Expression expression) {
        return text(call("TO_JSON", LogicalType.VARCHAR, expression));
    }

    private static Expression json(String text) {
        return call("PARSE_JSON", LogicalType.VARIANT, text(text));
    }

    private static Datum datum(String json) {
        return value(json(json));
    }

    private static Expression timestamp(String text) {
        return cast(text(text), LogicalType.TIMESTAMP_NTZ, CastRule.STRICT);
    }

    private static Expression call(String function, LogicalType type, Expression... arguments) {
        return new Expression.Call(function, List.of(arguments), type);
    }

    private static Expression cast(Expression input, LogicalType type, CastRule rule) {
        return new Expression.Cast(input, type, rule);
    }

    private static Expression text(String value) {
        return new Expression.Literal(Datum.of(value));
    }

    private static Expression integer(long value) {
        return new Expression.Literal(Datum.ofLong(LogicalType.INTEGER, value));
    }
}
