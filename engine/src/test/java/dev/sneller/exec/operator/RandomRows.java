package dev.sneller.exec.operator;

import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.VectorBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/** Random batches over all lanes, forms, nulls and selections, and the same rows as constants. */
public final class RandomRows {
    public static final List<LogicalType> ALL_TYPES = List.of(
            LogicalType.BOOLEAN,
            LogicalType.number(38, 0),
            LogicalType.number(12, 2),
            LogicalType.DOUBLE,
            LogicalType.VARCHAR,
            LogicalType.BINARY,
            LogicalType.DATE,
            LogicalType.TIME,
            LogicalType.TIMESTAMP_NTZ,
            LogicalType.TIMESTAMP_TZ);
    static final List<LogicalType> DOCUMENT_TYPES = List.of(LogicalType.VARIANT, LogicalType.OBJECT);

    private final Random random;
    private final List<LogicalType> types;
    /** Distinct values a column draws from: few make groups and matches, many make the tables grow. */
    private final int distinct;

    public final List<Batch> batches = new ArrayList<>();
    public final List<List<Datum>> rows = new ArrayList<>();

    public RandomRows(Random random, List<LogicalType> types, int batchCount, int maxRows, int distinct) {
        this.random = random;
        this.types = types;
        this.distinct = distinct;
        for (int b = 0; b < batchCount; b++) {
            add(1 + random.nextInt(maxRows));
        }
    }

    private void add(int count) {
        Batch batch = new Batch(types.size());
        for (int c = 0; c < types.size(); c++) {
            batch.column(c, column(types.get(c), count));
        }
        batch.rows(count, random.nextInt(3) == 0 ? null : selection(count));
        batches.add(batch);
        rows.addAll(rowsOf(batch));
    }

    /** The selected rows as constants. */
    public static List<List<Datum>> rowsOf(Batch batch) {
        List<List<Datum>> rows = new ArrayList<>();
        for (int i = 0; i < batch.selectedCount(); i++) {
            List<Datum> row = new ArrayList<>();
            for (int c = 0; c < batch.columnCount(); c++) {
                row.add(at(batch.column(c), batch.row(i)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Datum at(ColumnVector vector, int row) {
        if (vector.isNull(row) || !vector.type().kind().isSemiStructured()) {
            return VectorDatum.at(vector, row);
        }
        int slot = vector instanceof DictionaryVector dictionary ? dictionary.codes()[row] : row;
        if (vector instanceof ConstantVector) {
            slot = 0;
        }
        ColumnVector values = vector instanceof DictionaryVector dictionary
                ? dictionary.dictionary().values()
                : vector instanceof ConstantVector constant ? constant.value() : vector;
        BytesVector slices = new VariantVectors()
                .toBinary((VariantVector) values, new int[] {slot}, 1)
                .binary();
        int start = slices.start()[slot];
        return Datum.ofBytes(vector.type(), Arrays.copyOfRange(slices.bytes(), start, start + slices.lengths()[slot]));
    }

    private SelectionVector selection(int count) {
        SelectionVector selection = new SelectionVector(count);
        int n = 0;
        for (int row = 0; row < count; row++) {
            if (random.nextBoolean()) {
                selection.rows()[n++] = row;
            }
        }
        selection.count(n);
        return selection;
    }

    private ColumnVector column(LogicalType type, int count) {
        int nullPercent = random.nextInt(3) * 20;
        switch (random.nextInt(4)) {
            case 0:
                Datum one = value(type, nullPercent);
                return one.isNull()
                        ? ConstantVector.nullOf(type, count)
                        : new ConstantVector(VectorBuilder.of(type, List.of(one)), count);
            case 1:
                return dictionary(type, count, nullPercent);
            default:
                List<Datum> values = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    values.add(value(type, nullPercent));
                }
                return VectorBuilder.of(type, values);
        }
    }

    private ColumnVector dictionary(LogicalType type, int count, int nullPercent) {
        LinkedHashSet<Datum> entries = new LinkedHashSet<>();
        while (entries.isEmpty() || entries.size() < 5 && random.nextInt(4) > 0) {
            entries.add(value(type, 0));
        }
        FlatVector values = VectorBuilder.of(type, List.copyOf(entries));
        int[] codes = new int[count];
        long[] validity = new long[Validity.words(count)];
        for (int i = 0; i < count; i++) {
            codes[i] = random.nextInt(values.length());
            if (random.nextInt(100) >= nullPercent) {
                Validity.set(validity, i);
            }
        }
        return new DictionaryVector(new Dictionary(values, false), codes, count, nullPercent == 0 ? null : validity);
    }

    Datum value(LogicalType type, int nullPercent) {
        if (random.nextInt(100) < nullPercent) {
            return Datum.nullOf(type);
        }
        int n = random.nextInt(distinct);
        return switch (type.kind()) {
            case BOOLEAN -> Datum.of(n % 2 == 0);
            case DOUBLE -> Datum.of(n == 0 ? Double.NaN : n == 1 ? -0.0 : n * 0.25 - distinct / 8.0);
            case VARCHAR, BINARY ->
                Datum.ofBytes(type, ("value-" + n).repeat(1 + n % 4).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case NUMBER ->
                type.precision() == 38 && n % 50 == 7 ? Datum.of128(type, n, -n) : Datum.ofLong(type, n - distinct / 2);
            case TIMESTAMP_TZ -> Datum.zoned(type, 0, n * 1_000_000_000L, (short) (60 * random.nextInt(3)));
            case VARIANT -> JsonValues.of(type, document(n % 9, n / 9));
            case OBJECT -> JsonValues.of(type, document(n % 3, n / 3));
            default -> Datum.ofLong(type, n);
        };
    }

    /** The first three sorts are objects; others are equal to one another under several texts. */
    private static String document(int sort, int n) {
        return switch (sort) {
            case 0 -> "{\"k\":" + n + "}";
            case 1 -> "{\"k\":" + n + ".0}";
            case 2 -> "{\"z\":{\"y\":[" + n + ",null]},\"k\":\"text\"}";
            case 3 -> n + "";
            case 4 -> n + ".50";
            case 5 -> n + "e0";
            case 6 -> "\"" + n + "\"";
            case 7 -> "[" + n % 5 + "]";
            default -> n % 3 == 0 ? "null" : n % 2 == 0 ? "true" : "false";
        };
    }
}
