package dev.sneller.expression.function.time;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** CONVERT_TIMEZONE: what clocks show in another zone at the same moment. */
final class ZoneConversion {
    private ZoneConversion() {}

    static Evaluator bind(CallSite site) {
        return site.argumentCount() == 3
                ? site.strict(() -> new BetweenZones(site))
                : site.strict(() -> new ToZone(site));
    }

    /** (from, to, TIMESTAMP_NTZ), both zones named. */
    private static final class BetweenZones implements Kernel {
        private final Zones from = new Zones();
        private final Zones to = new Zones();
        private final WallClock in;
        private final ClockResult result;
        private final EpochTime clock = new EpochTime();

        BetweenZones(CallSite site) {
            in = new WallClock(site.argumentType(2).kind(), SessionZone.UTC);
            result = new ClockResult(site.type(), SessionZone.UTC);
        }

        @Override
        public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
            in.of(arguments[2]);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                int row = rows[i];
                SessionZone source = from.at((BytesVector) arguments[0], row);
                SessionZone target = to.at((BytesVector) arguments[1], row);
                in.read(row, clock);
                if (source == null || target == null || !result.set(row, moved(source, target), 0)) {
                    outcome.fail(row);
                }
            }
            return result.finish();
        }

        private EpochTime moved(SessionZone source, SessionZone target) {
            long instant = source.toEpochSecond(clock.seconds());
            clock.setSeconds(instant + target.offsetSeconds(instant), clock.nanos());
            return clock;
        }

        @Override
        public SnellerException failure(FlatVector[] arguments, int row) {
            boolean isKnown = from.at((BytesVector) arguments[0], row) != null;
            return Zones.unknown((BytesVector) arguments[isKnown ? 1 : 0], row);
        }
    }

    /** (to, TIMESTAMP_TZ): the instant at the zone's offset. */
    private static final class ToZone implements Kernel {
        private final Zones to = new Zones();
        private final WallClock in;
        private final ClockResult result;
        private final EpochTime clock = new EpochTime();

        ToZone(CallSite site) {
            in = new WallClock(site.argumentType(1).kind(), SessionZone.UTC);
            result = new ClockResult(site.type(), SessionZone.UTC);
        }

        @Override
        public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
            in.of(arguments[1]);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                int row = rows[i];
                SessionZone target = to.at((BytesVector) arguments[0], row);
                in.read(row, clock);
                if (target == null || !set(row, target)) {
                    outcome.fail(row);
                }
            }
            return result.finish();
        }

        private boolean set(int row, SessionZone target) {
            long instant = clock.seconds() - in.offsetSeconds();
            int offset = target.offsetSeconds(instant);
            clock.setSeconds(instant + offset, clock.nanos());
            return result.set(row, clock, offset);
        }

        @Override
        public SnellerException failure(FlatVector[] arguments, int row) {
            return Zones.unknown((BytesVector) arguments[0], row);
        }
    }
}
