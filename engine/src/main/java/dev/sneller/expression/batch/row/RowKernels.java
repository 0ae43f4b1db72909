package dev.sneller.expression.batch.row;

import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.BoolResult;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.kernel.Masks;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** Makes kernels of functions of one row; each kernel keeps its own result and belongs to one thread. */
public final class RowKernels {
    /** Of functions that cannot fail. */
    private static final RowFailure NEVER = (arguments, row) -> {
        throw Invariant.unreachable("failure of a function that cannot fail");
    };

    private RowKernels() {}

    /** VARCHAR or BINARY results of a function that cannot fail. */
    public static Kernel text(LogicalType type, RowSource<TextRow> source) {
        return text(type, source, NEVER);
    }

    /** VARCHAR or BINARY results. */
    public static Kernel text(LogicalType type, RowSource<TextRow> source, RowFailure failure) {
        TextResult result = new TextResult(type);
        ByteBuilder out = new ByteBuilder();
        return kernel(failure, (arguments, active, outcome) -> {
            TextRow function = source.of(arguments);
            BytesVector target = result.begin(active.length());
            out.clear();
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                int from = out.size();
                function.append(rows[i], out, outcome);
                target.start()[rows[i]] = from;
                target.lengths()[rows[i]] = out.size() - from;
            }
            target.bytes(out.array());
            return target;
        });
    }

    /** NUMBER results of a function that cannot fail. */
    public static Kernel integer(LogicalType type, RowSource<LongRow> source) {
        return integer(type, source, NEVER);
    }

    /** NUMBER results. */
    public static Kernel integer(LogicalType type, RowSource<LongRow> source, RowFailure failure) {
        IntegerResult result = new IntegerResult(type);
        return kernel(failure, (arguments, active, outcome) -> {
            LongRow function = source.of(arguments);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                result.set(rows[i], function.value(rows[i], outcome));
            }
            return result.finish();
        });
    }

    /** BOOLEAN results of a function that cannot fail. */
    public static Kernel truth(RowSource<TruthRow> source) {
        return truth(source, NEVER);
    }

    /** BOOLEAN results. */
    public static Kernel truth(RowSource<TruthRow> source, RowFailure failure) {
        BoolResult result = new BoolResult();
        return kernel(failure, (arguments, active, outcome) -> {
            TruthRow function = source.of(arguments);
            BoolVector target = result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                if (function.holds(rows[i], outcome)) {
                    Masks.set(target.bits(), rows[i]);
                }
            }
            return target;
        });
    }

    /** VARIANT, OBJECT or ARRAY results of a function that cannot fail. */
    public static Kernel document(LogicalType type, RowSource<DocumentRow> source) {
        return document(type, source, NEVER);
    }

    /** VARIANT, OBJECT or ARRAY results. */
    public static Kernel document(LogicalType type, RowSource<DocumentRow> source, RowFailure failure) {
        BinaryBuilder out = new BinaryBuilder();
        return kernel(failure, new Loop() {
            private VariantVector result;

            @Override
            public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
                if (result == null || result.capacity() < active.length()) {
                    result = VariantVector.binary(type, active.length());
                }
                DocumentRow function = source.of(arguments);
                out.clear();
                int[] rows = active.rows();
                for (int i = 0; i < active.count(); i++) {
                    int from = out.size();
                    out.startDocument();
                    function.build(rows[i], out, outcome);
                    out.endDocument();
                    result.binary().start()[rows[i]] = from;
                    result.binary().lengths()[rows[i]] = out.size() - from;
                }
                result.binary().bytes(out.bytes());
                return result;
            }
        });
    }

    /** The loop of a kernel, apart from what it says of failures. */
    @FunctionalInterface
    private interface Loop {
        FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome);
    }

    private static Kernel kernel(RowFailure failure, Loop loop) {
        return new Kernel() {
            @Override
            public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
                return loop.compute(arguments, active, outcome);
            }

            @Override
            public SnellerException failure(FlatVector[] arguments, int row) {
                return failure.of(arguments, row);
            }
        };
    }
}
