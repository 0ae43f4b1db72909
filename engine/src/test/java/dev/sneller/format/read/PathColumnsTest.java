package dev.sneller.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.format.write.WriterOptions;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.table.DataFileRef;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.JsonTokenizer;
import dev.sneller.variant.PathEvaluator;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathColumnsTest {
    private static final WriterOptions SMALL = new WriterOptions(1 << 22, 3000, 700, 1 << 20, 2000, 8192, 64);

    private static final List<Path> PATHS = List.of(
            Path.ROOT,
            Path.of("a"),
            Path.of("b"),
            Path.of("id"),
            Path.of("name"),
            Path.of("ü"),
            Path.of("with space"),
            Path.of("nested"),
            Path.of("nested", "a"),
            Path.of("nested", "nested"),
            Path.of("nested", "nested", "b"),
            Path.of("list"),
            Path.of("list").index(0),
            Path.of("list").index(1).key("a"),
            Path.of("rare7"),
            Path.of("rare7", "a"),
            Path.of(""),
            Path.of("none"));

    private static final List<LogicalType> TYPES = List.of(
            LogicalType.INTEGER,
            LogicalType.number(38, 5),
            LogicalType.number(4, 1),
            LogicalType.DOUBLE,
            LogicalType.VARCHAR,
            LogicalType.varchar(5),
            LogicalType.BOOLEAN,
            LogicalType.DATE,
            LogicalType.TIMESTAMP_NTZ,
            LogicalType.VARIANT,
            LogicalType.OBJECT);

    private final DocumentFixture fixture = new DocumentFixture();

    @ParameterizedTest
    @ValueSource(ints = {5, 50, 1000})
    void everyPathReadAsEveryTypeEqualsTheCastOfTheDocument(int count) {
        Random random = new Random(count);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(GeneratedDocuments.document(random));
        }
        List<byte[]> bytes = DocumentFixture.bytes(texts);
        List<byte[]> documents = bytes.stream().map(PathColumnsTest::parsed).toList();
        DataFile file = fixture.open(fixture.write(SMALL, bytes).get(0));
        for (Path path : PATHS) {
            for (LogicalType type : TYPES) {
                for (ReadRule rule : List.of(ReadRule.TRY, ReadRule.LENIENT)) {
                    if (!path.isRoot() || type != LogicalType.VARIANT) {
                        expect(file, new ReadColumn(1, path, type, rule), documents, "seed " + count, random);
                    }
                }
            }
        }
    }

    private void expect(DataFile file, ReadColumn column, List<byte[]> documents, String seed, Random random) {
        String where = seed + " " + column;
        RowGroup group = file.rowGroup(0);
        RowGroupReader reader = group.read(List.of(column));
        int row = 0;
        for (int granule = 0; granule < group.granuleCount(); granule++) {
            int rows = group.granuleRows(granule);
            ColumnVector wanted = expected(column, documents.subList(row, row + rows));
            expectBounds(reader.zone(0, granule), wanted, where);
            ColumnVector found = reader.read(0, granule, 0, rows);
            for (int i = 0; i < rows; i++) {
                expectSame(found, wanted, i, where + " row " + (row + i));
            }
            SelectionVector alive = new SelectionVector(rows);
            int n = 0;
            for (int i = random.nextInt(3); i < rows; i += 1 + random.nextInt(granule % 2 == 0 ? 40 : 3)) {
                alive.rows()[n++] = i;
            }
            alive.count(n);
            ColumnVector some = reader.read(0, granule, 0, rows, alive);
            for (int i = 0; i < n; i++) {
                expectSame(some, wanted, alive.row(i), where + " sparse row " + (row + alive.row(i)));
            }
            row += rows;
        }
    }

    /** What casting document by document gives, in a vector of type or of VARIANT in binary form. */
    private static ColumnVector expected(ReadColumn column, List<byte[]> documents) {
        PathEvaluator evaluator = new PathEvaluator(column.path());
        if (column.type().kind().isSemiStructured()) {
            VariantVector vector = VariantVector.binary(column.type(), documents.size());
            vector.binary().resetArena();
            long[] validity = vector.writableValidity();
            for (int i = 0; i < documents.size(); i++) {
                byte[] document = documents.get(i);
                int at = evaluator.evaluate(document, 0);
                boolean taken = at != VariantBytes.ABSENT
                        && (column.type() == LogicalType.VARIANT
                                || VariantBytes.kind(document, at) == VariantKind.OBJECT);
                if (taken) {
                    vector.binary().append(i, document, at, VariantBytes.length(document, at));
                } else {
                    Validity.clear(validity, i);
                }
            }
            vector.length(documents.size());
            return vector;
        }
        ValueCaster caster = new ValueCaster(column, SessionZone.UTC);
        caster.begin(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            byte[] document = documents.get(i);
            int at = evaluator.evaluate(document, 0);
            if (at != VariantBytes.ABSENT) {
                caster.cast(i, document, at);
            }
        }
        return caster.finish();
    }

    private static byte[] parsed(byte[] text) {
        BinaryBuilder builder = new BinaryBuilder();
        DocumentFixture.parse(JsonTokenizer.strict(), text, builder);
        return builder.toByteArray();
    }

    private static void expectSame(ColumnVector found, ColumnVector wanted, int row, String where) {
        if (found.isNull(row) != wanted.isNull(row)) {
            assertThat(found.isNull(row)).as(where + " is NULL").isEqualTo(wanted.isNull(row));
        }
        if (wanted.isNull(row)) {
            return;
        }
        FlatVector flat =
                found instanceof ConstantVector constant ? constant.value() : found instanceof FlatVector f ? f : null;
        if (flat instanceof VariantVector variant) {
            if (variant.shape() == VariantVector.Shape.UNIFORM) {
                assertThat(uniform(variant.typed(), row)).as(where).isEqualTo(DocumentFixture.text(wanted, row));
            } else if (!DocumentFixture.text(found, row).equals(DocumentFixture.text(wanted, row))) {
                assertThat(DocumentFixture.text(found, row)).as(where).isEqualTo(DocumentFixture.text(wanted, row));
            }
        } else if (!VectorDatum.at(found, row).equals(VectorDatum.at(wanted, row))) {
            assertThat(VectorDatum.at(found, row)).as(where).isEqualTo(VectorDatum.at(wanted, row));
        }
    }

    /** A present value of a vector of any type, for comparisons. */
    static String shown(ColumnVector vector, int row) {
        if (!vector.type().kind().isSemiStructured()) {
            return VectorDatum.at(vector, row).toString();
        }
        return vector instanceof VariantVector variant && variant.shape() == VariantVector.Shape.UNIFORM
                ? uniform(variant.typed(), row)
                : DocumentFixture.text(vector, row);
    }

    private static String uniform(ColumnVector typed, int row) {
        BinaryBuilder builder = new BinaryBuilder();
        Datum value = VectorDatum.at(typed, row);
        switch (value.type().kind()) {
            case NUMBER ->
                builder.decimal(value.high(), value.low(), value.type().scale());
            case DOUBLE -> builder.doubleValue(value.doubleValue());
            case BOOLEAN -> builder.booleanValue(value.booleanValue());
            default -> builder.string(value.bytes(), 0, value.bytes().length);
        }
        return DocumentFixture.json(builder.bytes(), 0);
    }

    private static void expectBounds(ZoneMap zone, ColumnVector values, String where) {
        if (values.type().kind().isSemiStructured()) {
            return;
        }
        int nulls = 0;
        for (int row = 0; row < values.length(); row++) {
            if (values.isNull(row)) {
                nulls++;
                continue;
            }
            Datum value = VectorDatum.at(values, row);
            boolean isNaN = value.type() == LogicalType.DOUBLE && Double.isNaN(value.doubleValue());
            assertThat(isNaN && !zone.mayHaveNaN()).as(where).isFalse();
            if (zone.min() != null && !isNaN) {
                assertThat(DatumOrder.compare(zone.min(), value)).as(where).isLessThanOrEqualTo(0);
            }
            if (zone.max() != null && !isNaN) {
                assertThat(DatumOrder.compare(zone.max(), value)).as(where).isGreaterThanOrEqualTo(0);
            }
        }
        if (zone.nullCount() >= 0) {
            assertThat(zone.nullCount()).as(where).isEqualTo(nulls);
        }
    }

    @Test
    void onlyRowsAskedForMayFail() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            texts.add(i == 50 ? "{\"a\":\"no number\"}" : "{\"a\":" + i + "}");
        }
        DataFileRef ref = fixture.write(SMALL, DocumentFixture.bytes(texts)).get(0);
        RowGroupReader reader = fixture.open(ref)
                .rowGroup(0)
                .read(List.of(new ReadColumn(1, Path.of("a"), LogicalType.INTEGER, ReadRule.STRICT)));
        assertThatThrownBy(() -> reader.read(0, 0, 0, 100)).isInstanceOfSatisfying(SnellerException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.VARIANT_CAST);
            assertThat(e).hasMessageContaining("no number").hasMessageContaining("of a");
        });
        SelectionVector alive = new SelectionVector(Batch.MAX_ROWS);
        for (int i = 0; i < 99; i++) {
            alive.rows()[i] = i < 50 ? i : i + 1;
        }
        alive.count(99);
        ColumnVector vector = reader.read(0, 0, 0, 100, alive);
        assertThat(VectorDatum.at(vector, 99).low()).isEqualTo(99);
    }

    @Test
    void aRegularPathIsPrunedByItsBounds() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 2800; i++) {
            texts.add("{\"n\":" + i + ",\"t\":\"x" + i % 3 + "\",\"mixed\":" + (i % 2 == 0 ? "1" : "\"2\"") + "}");
        }
        RowGroup group = fixture.open(
                        fixture.write(SMALL, DocumentFixture.bytes(texts)).get(0))
                .rowGroup(0);
        RowGroupReader reader = group.read(List.of(
                new ReadColumn(1, Path.of("n"), LogicalType.INTEGER, ReadRule.STRICT),
                new ReadColumn(1, Path.of("t"), LogicalType.VARCHAR, ReadRule.STRICT),
                new ReadColumn(1, Path.of("mixed"), LogicalType.INTEGER, ReadRule.STRICT),
                new ReadColumn(1, Path.of("mixed"), LogicalType.INTEGER, ReadRule.LENIENT)));
        assertThat(reader.zone(0, 1).min()).isEqualTo(Datum.ofLong(LogicalType.INTEGER, 700));
        assertThat(reader.zone(0, 1).max()).isEqualTo(Datum.ofLong(LogicalType.INTEGER, 1399));
        assertThat(reader.zone(1, 0).max()).isEqualTo(Datum.of("x2"));
        assertThat(reader.zone(2, 0).max()).isNull();
        assertThat(reader.zone(3, 0).max()).isEqualTo(Datum.ofLong(LogicalType.INTEGER, 1));
        assertThat(reader.zone(3, 0).nullCount()).isEqualTo(350);
        assertThat(reader.read(1, 0, 0, 700).form()).isEqualTo(ColumnVector.Form.DICTIONARY);
    }
}
