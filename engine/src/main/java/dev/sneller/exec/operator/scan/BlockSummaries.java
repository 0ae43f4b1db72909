package dev.sneller.exec.operator.scan;

import dev.sneller.exec.Source;
import dev.sneller.exec.operator.BatchesSource;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.VectorBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Counts and extremes of blocks of which statistics tell them, so that a scan need not read their rows: files that are not even opened,
 * and granules. What is asked is a row of aggregates without keys, and each block gives one. Thread-safe.
 */
public final class BlockSummaries {
    private final List<AggregateCall> calls;
    private final List<List<Datum>> rows = new ArrayList<>();

    /** @param calls {@link #areKnown known} ones over columns of the scan */
    public BlockSummaries(List<AggregateCall> calls) {
        this.calls = List.copyOf(calls);
    }

    /** Whether statistics may tell a call's result. */
    public static boolean isKnown(AggregateCall call) {
        boolean isPlain = call.filter() < 0 && !call.distinct() && call.order().isEmpty();
        return isPlain
                && switch (call.function()) {
                    case COUNT_ROWS -> true;
                    case COUNT -> call.arguments().size() == 1;
                    case MIN, MAX -> isOrderedByBounds(call.type().kind());
                    default -> false;
                };
    }

    /** Bounds leave out the zones of times, and are none of documents. */
    private static boolean isOrderedByBounds(TypeKind kind) {
        return !kind.isSemiStructured() && kind != TypeKind.TIMESTAMP_TZ;
    }

    /** Takes a block all rows of which count, unless something is not known exactly: then false. */
    boolean add(long rowCount, IntFunction<ZoneMap> zones) {
        List<Datum> row = new ArrayList<>();
        for (AggregateCall call : calls) {
            Datum result = call.function() == AggregateFunction.COUNT_ROWS
                    ? Datum.ofLong(call.type(), rowCount)
                    : result(call, zones.apply(call.arguments().get(0)));
            if (result == null) {
                return false;
            }
            row.add(result);
        }
        synchronized (rows) {
            rows.add(row);
        }
        return true;
    }

    /** Null when it is not known. */
    private static Datum result(AggregateCall call, ZoneMap zone) {
        if (zone.nullCount() < 0) {
            return null;
        } else if (call.function() == AggregateFunction.COUNT) {
            return Datum.ofLong(call.type(), zone.rowCount() - zone.nullCount());
        } else if (zone.isAllNull()) {
            return Datum.nullOf(call.type());
        }
        boolean isMin = call.function() == AggregateFunction.MIN;
        boolean isExact = isMin ? zone.minExact() : zone.maxExact();
        Datum bound = isMin ? zone.min() : zone.max();
        return isExact && bound != null ? of(call.type(), bound, zone.mayHaveNaN()) : null;
    }

    private static Datum of(LogicalType type, Datum bound, boolean mayHaveNaN) {
        if (bound.type().kind() != type.kind()) {
            return null;
        }
        return switch (type.kind()) {
            case NUMBER -> Datum.of(type, bound.decimal());
            // Bounds do not tell -0 from 0.
            case DOUBLE -> mayHaveNaN || bound.doubleValue() == 0 ? null : bound;
            default -> bound;
        };
    }

    /** A row for each block, once the scan is through. */
    public Source source() {
        return new BatchesSource(calls.size(), this::batches);
    }

    private List<Batch> batches() {
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += Batch.MAX_ROWS) {
            List<List<Datum>> some = rows.subList(from, Math.min(rows.size(), from + Batch.MAX_ROWS));
            Batch batch = new Batch(calls.size());
            for (int c = 0; c < calls.size(); c++) {
                int column = c;
                batch.column(
                        c,
                        VectorBuilder.of(
                                calls.get(c).type(),
                                some.stream().map(row -> row.get(column)).toList()));
            }
            batch.rows(some.size(), null);
            batches.add(batch);
        }
        return batches;
    }
}
