package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;
import dev.sneller.type.Datum;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.FlatVector;
import java.math.BigInteger;

/** DATE_BIN (width, t [, origin]): the last moment not after t that is a multiple of the width away from the origin, 1970 where none is given. */
final class DateBin implements Kernel {
    private final long width;
    private final WallClock in;
    private final WallClock originIn;
    private final ClockResult result;
    private final EpochTime clock = new EpochTime();
    private final EpochTime origin = new EpochTime();

    private DateBin(CallSite site, long width, SessionZone zone) {
        this.width = width;
        in = new WallClock(site.argumentType(1).kind(), zone);
        originIn = site.argumentCount() > 2 ? new WallClock(site.argumentType(2).kind(), zone) : null;
        result = new ClockResult(site.type(), zone);
    }

    static Evaluator bind(CallSite site) {
        Datum text = site.constant(0);
        if (text == null || text.isNull()) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_NOT_CONSTANT, "argument 1 of DATE_BIN must be a constant such as '1 hour'");
        }
        long width = nanos(text.text());
        SessionZone zone = new SessionZone(site.context().zone());
        return TemporalFunctions.strictFrom(1, site, () -> new DateBin(site, width, zone));
    }

    private static long nanos(String text) {
        try {
            long nanos = 0;
            for (IntervalText.Step step : IntervalText.parse(text)) {
                TimeUnit unit = step.unit();
                if (unit.isMonths()) {
                    throw refused(text);
                }
                long one = unit.isFraction() ? unit.nanos() : unit.seconds() * EpochTime.NANOS_PER_SECOND;
                nanos = Math.addExact(nanos, Math.multiplyExact(step.amount(), one));
            }
            if (nanos > 0) {
                return nanos;
            }
        } catch (ArithmeticException tooWide) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static SnellerException refused(String text) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                SnellerException.quote(text)
                        + " is no width of a bin. Months and years differ in length; use weeks or less, above zero");
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.of(arguments[0]);
        if (originIn != null) {
            originIn.of(arguments[1]);
        }
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            in.read(row, clock);
            if (originIn != null) {
                originIn.read(row, origin);
            }
            bin();
            if (!result.set(row, clock, in.offsetSeconds())) {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    /** Moves the clock back by what is left of its distance from the origin when whole bins are taken off. */
    private void bin() {
        long seconds = clock.seconds() - origin.seconds();
        int fraction = clock.nanos() - origin.nanos();
        long past = remainder(seconds, fraction);
        long wholeSeconds = past / EpochTime.NANOS_PER_SECOND;
        long nanos = clock.nanos() - past % EpochTime.NANOS_PER_SECOND;
        boolean borrows = nanos < 0;
        clock.setSeconds(clock.seconds() - wholeSeconds - (borrows ? 1 : 0), (int)
                (borrows ? nanos + EpochTime.NANOS_PER_SECOND : nanos));
    }

    private long remainder(long seconds, int fraction) {
        long limit = Long.MAX_VALUE / EpochTime.NANOS_PER_SECOND - 1;
        if (Math.abs(seconds) < limit) {
            return Math.floorMod(seconds * EpochTime.NANOS_PER_SECOND + fraction, width);
        }
        return BigInteger.valueOf(seconds)
                .multiply(BigInteger.valueOf(EpochTime.NANOS_PER_SECOND))
                .add(BigInteger.valueOf(fraction))
                .mod(BigInteger.valueOf(width))
                .longValueExact();
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return new SnellerException(ErrorCode.INVALID_ARGUMENT, "a bin begins outside of the years 1 to 9999");
    }
}
