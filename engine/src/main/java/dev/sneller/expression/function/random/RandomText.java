package dev.sneller.expression.function.random;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.nio.charset.StandardCharsets;

/** RANDSTR(length, seed): letters and digits. */
final class RandomText implements Kernel {
    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".getBytes(StandardCharsets.US_ASCII);
    /** As long as the longest values of a batch may be together without a look at memory. */
    private static final int MOST = 1 << 20;

    private final TextResult result = new TextResult(LogicalType.VARCHAR);
    private final IntegerInput lengthIn = new IntegerInput();
    private final IntegerInput seedIn = new IntegerInput();

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        lengthIn.of(arguments[0]);
        seedIn.of(arguments[1]);
        BytesVector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            boolean isLength = lengthIn.fitsLong(row) && lengthIn.low(row) >= 0 && lengthIn.low(row) <= MOST;
            int length = isLength ? (int) lengthIn.low(row) : 0;
            long seed = Mixer.fold(seedIn.high(row), seedIn.low(row));
            int at = target.reserve(length);
            target.start()[row] = at;
            target.lengths()[row] = length;
            for (int c = 0; c < length; c++) {
                target.bytes()[at + c] = ALPHABET[(int) Mixer.below(ALPHABET.length, Mixer.draw(seed, c))];
            }
            if (!isLength) {
                outcome.fail(row);
            }
        }
        return target;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                "RANDSTR makes 0 to " + MOST + " characters, not '" + NumberFailures.text(arguments[0], row) + "'");
    }
}
