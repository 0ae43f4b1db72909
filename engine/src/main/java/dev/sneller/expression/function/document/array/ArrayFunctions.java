package dev.sneller.expression.function.document.array;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.expression.function.document.CountLoop;
import dev.sneller.expression.function.document.DocumentLoop;
import dev.sneller.expression.function.document.DocumentSite;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.expression.function.document.SliceLoop;
import dev.sneller.expression.function.document.TruthLoop;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Functions of arrays. */
public final class ArrayFunctions {
    private static final LogicalType ARRAY = LogicalType.ARRAY;
    private static final LogicalType VARIANT = LogicalType.VARIANT;
    private static final LogicalType INTEGER = LogicalType.INTEGER;
    private static final LogicalType BOOLEAN = LogicalType.BOOLEAN;

    private ArrayFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        families.put("ARRAY_CONSTRUCT", nullable(DocumentSite.ANY, () -> ArrayEdits::construct, VARIANT));
        families.put(
                "ARRAY_CONSTRUCT_COMPACT", nullable(DocumentSite.ANY, () -> ArrayEdits::constructCompact, VARIANT));
        families.put("ARRAY_APPEND", nullable(1 << 1, () -> ArrayEdits::append, ARRAY, VARIANT));
        families.put("ARRAY_PREPEND", nullable(1 << 1, () -> ArrayEdits::prepend, ARRAY, VARIANT));
        families.put("ARRAY_CAT", strict(() -> ArrayEdits::concatenate, ARRAY));
        families.put("ARRAY_COMPACT", strict(() -> ArrayEdits::compact, ARRAY));
        families.put("ARRAY_REVERSE", strict(() -> ArrayEdits::reverse, ARRAY));
        families.put("ARRAY_SLICE", strict(() -> ArrayEdits::slice, ARRAY, INTEGER));
        families.put("ARRAY_REMOVE_AT", strict(() -> ArrayEdits::removeAt, ARRAY, INTEGER));
        families.put("ARRAY_INSERT", nullable(1 << 2, Insert::new, ARRAY, INTEGER, VARIANT));
        families.put("ARRAY_FLATTEN", strict(FlattenOnce::new, ARRAY));
        families.put("ARRAY_GENERATE_RANGE", strict(GenerateRange::new, INTEGER));
        families.put("ARRAY_REPEAT", nullable(1, Repeat::new, VARIANT, INTEGER));
        families.put("ARRAY_DISTINCT", strict(ArraySets::distinct, ARRAY));
        families.put("ARRAY_INTERSECTION", strict(ArraySets::intersection, ARRAY));
        families.put("ARRAY_EXCEPT", strict(ArraySets::except, ARRAY));
        families.put("ARRAY_REMOVE", strict(ArraySearch::remove, ARRAY, VARIANT));
        families.put("ARRAY_SORT", strict(Sort::new, ARRAY, BOOLEAN));
        families.put(
                "ARRAYS_ZIP",
                site -> DocumentSite.strict(
                        site, () -> new DocumentLoop(site.type(), new Zip(site.argumentCount())), ARRAY));
        families.put(
                "ARRAYS_OVERLAP", site -> DocumentSite.strict(site, () -> new TruthLoop(ArraySets.overlap()), ARRAY));
        families.put("ARRAY_MAX", extreme(true));
        families.put("ARRAY_MIN", extreme(false));
        families.put("ARRAY_SIZE", ArrayFunctions::size);
        families.put("ARRAY_CONTAINS", ArrayFunctions::contains);
        families.put("ARRAY_POSITION", ArrayFunctions::position);
        families.put("ARRAY_SUM", sum(Sum.Told.SUM));
        families.put("LIST_SUM", sum(Sum.Told.SUM_OF_SOME));
        families.put("LIST_AVG", sum(Sum.Told.AVERAGE));
        families.put(
                "LIST_EXTRACT",
                site -> DocumentSite.strict(site, () -> new SliceLoop(ArraySearch::fromOne), ARRAY, INTEGER));
        families.put("LIST_ENUMERATE", strict(() -> ArrayEdits::enumerate, ARRAY, INTEGER));
        families.put(
                "ARRAY_TO_STRING",
                site -> DocumentSite.strict(
                        site, () -> new Join(site.type(), DocumentSite.casts(site)), ARRAY, LogicalType.VARCHAR));
        return families;
    }

    private static FunctionFamily strict(Supplier<RowWriter> writers, LogicalType... types) {
        return nullable(0, writers, types);
    }

    private static FunctionFamily nullable(long nullable, Supplier<RowWriter> writers, LogicalType... types) {
        return site -> DocumentSite.nullable(site, nullable, () -> new DocumentLoop(site.type(), writers.get()), types);
    }

    private static FunctionFamily sum(Sum.Told told) {
        return site -> DocumentSite.strict(site, () -> new Sum(told, DocumentSite.casts(site)), ARRAY);
    }

    private static FunctionFamily extreme(boolean greatest) {
        return site -> DocumentSite.strict(site, () -> new SliceLoop(ArraySearch.extreme(greatest)), ARRAY);
    }

    /** NULL for what is no array; undefined elements count. */
    private static Evaluator size(CallSite site) {
        return DocumentSite.strict(
                site,
                () -> new CountLoop(site.type(), (in, row) -> {
                    byte[] bytes = in.bytes(0);
                    int at = in.at(0, row);
                    return VariantBytes.kind(bytes, at) == VariantKind.ARRAY
                            ? VariantBytes.count(bytes, at)
                            : CountLoop.Count.NULL;
                }),
                VARIANT);
    }

    private static Evaluator contains(CallSite site) {
        int array = arrayArgument(site);
        return array == 1
                ? DocumentSite.nullable(site, 1, () -> new TruthLoop(ArraySearch.contains(1)), VARIANT, ARRAY)
                : DocumentSite.nullable(site, 1 << 1, () -> new TruthLoop(ArraySearch.contains(0)), ARRAY, VARIANT);
    }

    private static Evaluator position(CallSite site) {
        int array = arrayArgument(site);
        return array == 1
                ? DocumentSite.nullable(
                        site, 1, () -> new CountLoop(site.type(), ArraySearch.position(1, 0)), VARIANT, ARRAY)
                : DocumentSite.nullable(
                        site, 1 << 1, () -> new CountLoop(site.type(), ArraySearch.position(0, 1)), ARRAY, VARIANT);
    }

    /** The array comes second; first only where the second argument cannot be one. */
    private static int arrayArgument(CallSite site) {
        return site.argumentType(1).kind().isSemiStructured() ? 1 : 0;
    }
}
