package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.expression.function.CallSite;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** SYSTEM$WAIT(n [, unit]): lets time pass, seconds where no unit is named, and says so. */
final class Waiting implements Kernel {
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "DAYS", ChronoUnit.DAYS,
            "HOURS", ChronoUnit.HOURS,
            "MINUTES", ChronoUnit.MINUTES,
            "SECONDS", ChronoUnit.SECONDS,
            "MILLISECONDS", ChronoUnit.MILLIS);

    /** How long cancellation may go unseen. */
    private static final long LOOK_MILLIS = 20;

    private final String name;
    private final ChronoUnit unit;
    private final Runnable cancelled;
    private final IntegerInput count = new IntegerInput();
    private final TextResult result = new TextResult(LogicalType.VARCHAR);

    private Waiting(String name, ChronoUnit unit, Runnable cancelled) {
        this.name = name.toLowerCase(Locale.ROOT);
        this.unit = unit;
        this.cancelled = cancelled;
    }

    static Evaluator bind(CallSite site) {
        Datum named = site.argumentCount() > 1 ? site.constant(1) : Datum.of("SECONDS");
        String text = named == null || named.isNull() ? "" : named.text().toUpperCase(Locale.ROOT);
        ChronoUnit unit = UNITS.get(text);
        if (unit == null) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    "SYSTEM$WAIT waits DAYS, HOURS, MINUTES, SECONDS or MILLISECONDS, not "
                            + SnellerException.quote(text));
        }
        return site.strict(() -> new Waiting(text, unit, site.context().cancelled()));
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        count.of(arguments[0]);
        BytesVector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            long units = Math.max(0, count.saturated(row));
            sleep(units);
            byte[] said = ("waited " + units + ' ' + name).getBytes(StandardCharsets.US_ASCII);
            int at = target.reserve(said.length);
            System.arraycopy(said, 0, target.bytes(), at, said.length);
            target.start()[row] = at;
            target.lengths()[row] = said.length;
        }
        return target;
    }

    private void sleep(long units) {
        long most = Long.MAX_VALUE / unit.getDuration().toNanos();
        long end =
                System.nanoTime() + Duration.of(Math.min(units, most / 2), unit).toNanos();
        try {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                cancelled.run();
                Thread.sleep(Math.min(LOOK_MILLIS, left / 1_000_000 + 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SnellerException(ErrorCode.CANCELLED, "SYSTEM$WAIT was interrupted", e);
        }
    }
}
