package dev.sneller.expression.batch;

import dev.sneller.expression.Evaluator;
import dev.sneller.kernel.Masks;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;
import java.util.function.Supplier;

/**
 * A deterministic function that is NULL when an argument is, but for arguments whose NULLs the kernel looks at itself: constants are
 * computed once, dictionary values once per dictionary, all else by one call of the kernel.
 */
public final class StrictCall implements Evaluator {
    private final LogicalType type;
    private final Evaluator[] arguments;
    private final Supplier<Kernel> kernels;
    private final boolean failureIsNull;
    private final long nullable;

    private final Kernel kernel;
    private final ColumnVector[] inputs;
    private final FlatVector[] flat;
    private final Flattener[] flatteners;
    private final Outcome outcome = new Outcome();
    private final ActiveRows active = new ActiveRows();
    private final DictionaryCache<Translation> translations = new DictionaryCache<>();
    private long[] present = {};
    private Dictionary unseenDictionary;
    private long unseenRows;

    /**
     * @param kernels makes kernels that share nothing
     * @param failureIsNull whether a failing row is NULL instead of an error
     */
    public StrictCall(LogicalType type, List<Evaluator> arguments, boolean failureIsNull, Supplier<Kernel> kernels) {
        this(type, arguments, failureIsNull, 0, kernels);
    }

    /** @param nullable one bit for each argument whose NULLs reach the kernel; the last bit stands for all arguments from there on */
    public StrictCall(
            LogicalType type,
            List<Evaluator> arguments,
            boolean failureIsNull,
            long nullable,
            Supplier<Kernel> kernels) {
        this.type = type;
        this.nullable = nullable;
        this.arguments = arguments.toArray(new Evaluator[0]);
        this.kernels = kernels;
        this.failureIsNull = failureIsNull;
        kernel = kernels.get();
        inputs = new ColumnVector[this.arguments.length];
        flat = new FlatVector[this.arguments.length];
        flatteners = new Flattener[this.arguments.length];
        for (int i = 0; i < flatteners.length; i++) {
            flatteners[i] = new Flattener();
        }
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        int rows = batch.rowCount();
        if (rows == 0 || selection != null && selection.count() == 0) {
            return ConstantVector.nullOf(type, rows);
        }
        int varying = 0;
        int last = 0;
        for (int i = 0; i < arguments.length; i++) {
            inputs[i] = arguments[i].evaluate(batch, selection);
            if (!(inputs[i] instanceof ConstantVector constant)) {
                varying++;
                last = i;
            } else if (constant.isNull() && !takesNull(i)) {
                return ConstantVector.nullOf(type, rows);
            }
        }
        if (varying == 0) {
            return new ConstantVector(computeFresh(1), rows);
        }
        if (varying == 1 && nullable == 0 && inputs[last] instanceof DictionaryVector codes) {
            int wanted = selection == null ? rows : selection.count();
            Translation translation = translation(codes.dictionary(), last, wanted);
            if (translation != null) {
                return translation.translate(codes, selection);
            }
        }
        return computeRows(rows, selection);
    }

    private ColumnVector computeRows(int rows, SelectionVector selection) {
        long[] valid = null;
        for (int i = 0; i < inputs.length; i++) {
            flat[i] = flatteners[i].flatten(inputs[i], rows);
            if (!takesNull(i)) {
                valid = both(valid, flat[i].validity(), rows);
            }
        }
        outcome.begin(rows);
        FlatVector result = kernel.compute(flat, active.over(rows, valid, selection), outcome);
        settleFailures(kernel, flat, active, outcome);
        finish(result, valid, rows, outcome);
        return result;
    }

    private boolean takesNull(int argument) {
        return (nullable >> Math.min(argument, Long.SIZE - 1) & 1) != 0;
    }

    private void settleFailures(Kernel used, FlatVector[] values, ActiveRows rows, Outcome met) {
        if (!met.hasFailures()) {
            return;
        }
        if (failureIsNull) {
            met.failuresAsNulls(rows.length());
            return;
        }
        int[] walked = rows.rows();
        for (int i = 0; i < rows.count(); i++) {
            if (Masks.get(met.failed(), walked[i])) {
                throw used.failure(values, walked[i]);
            }
        }
    }

    private static void finish(FlatVector result, long[] valid, int rows, Outcome met) {
        result.length(rows);
        if (!met.hasNulls()) {
            result.validity(valid);
            return;
        }
        long[] bits = result.writableValidity();
        Masks.and(bits, valid, rows);
        Masks.andNot(bits, met.nulls(), rows);
    }

    private long[] both(long[] a, long[] b, int rows) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        int words = Masks.words(rows);
        if (present.length < words) {
            present = new long[words];
        }
        for (int w = 0; w < words; w++) {
            present[w] = a[w] & b[w];
        }
        return present;
    }

    /** Null while too few rows of this dictionary were asked for to pay for all of its values. */
    private Translation translation(Dictionary dictionary, int argument, int wanted) {
        Translation known = translations.get(dictionary);
        if (known != null && known.isFor(inputs, argument)) {
            return known;
        }
        unseenRows = dictionary == unseenDictionary ? unseenRows + wanted : wanted;
        unseenDictionary = dictionary;
        if (dictionary.size() == 0 || unseenRows < dictionary.size()) {
            return null;
        }
        Translation made = translateAll(dictionary, argument);
        translations.put(dictionary, made);
        return made;
    }

    private Translation translateAll(Dictionary dictionary, int argument) {
        int size = dictionary.size();
        FlatVector[] values = new FlatVector[inputs.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == argument ? dictionary.values() : new Flattener().flatten(inputs[i], size);
        }
        Kernel own = kernels.get();
        Outcome met = new Outcome();
        met.begin(size);
        FlatVector result = own.compute(values, new ActiveRows().over(size, null, null), met);
        if (failureIsNull) {
            met.failuresAsNulls(size);
        }
        finish(result, null, size, met);
        long[] failed = met.hasFailures() && !failureIsNull ? met.failed() : null;
        return new Translation(result, failed, code -> own.failure(values, code), constantsBeside(argument));
    }

    /** Values of constant arguments are new vectors whenever they change, so identity tells. */
    private FlatVector[] constantsBeside(int argument) {
        FlatVector[] constants = new FlatVector[inputs.length];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = i == argument ? null : ((ConstantVector) inputs[i]).value();
        }
        return constants;
    }

    /** Of constant arguments, by a kernel of its own, so that the result outlives the batch. */
    private FlatVector computeFresh(int rows) {
        FlatVector[] values = new FlatVector[inputs.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((ConstantVector) inputs[i]).value();
        }
        Kernel own = kernels.get();
        ActiveRows all = new ActiveRows().over(rows, null, null);
        outcome.begin(rows);
        FlatVector result = own.compute(values, all, outcome);
        settleFailures(own, values, all, outcome);
        finish(result, null, rows, outcome);
        return result;
    }
}
