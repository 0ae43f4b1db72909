package dev.sneller.expression.function.time;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.function.CallSite;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.SessionZone;

/** One number of a date or time: what EXTRACT reads; each is a function of its own name. */
enum TimeField {
    YEAR((clock, date) -> date.year()),
    QUARTER((clock, date) -> (date.month() + 2) / 3),
    MONTH((clock, date) -> date.month()),
    DAY((clock, date) -> date.day()),
    HOUR((clock, date) -> clock.secondOfDay() / 3600),
    MINUTE((clock, date) -> clock.secondOfDay() / 60 % 60),
    SECOND((clock, date) -> clock.secondOfDay() % 60),
    NANOSECOND((clock, date) -> clock.nanos()),
    /** By ISO 8601, as the default WEEK_OF_YEAR_POLICY has it. */
    WEEK((clock, date) -> isoWeek(clock.days(), date)),
    WEEKISO((clock, date) -> isoWeek(clock.days(), date)),
    /** 0 = Sunday. */
    DAYOFWEEK((clock, date) -> Math.floorMod(clock.days() + 4, 7)),
    /** 1 = Monday. */
    DAYOFWEEKISO((clock, date) -> Math.floorMod(clock.days() + 3, 7) + 1),
    DAYOFYEAR((clock, date) -> clock.days() - CivilDate.toDays(date.year(), 1, 1) + 1),
    YEAROFWEEK((clock, date) -> isoYear(clock.days(), date)),
    YEAROFWEEKISO((clock, date) -> isoYear(clock.days(), date)),
    EPOCH_SECOND((clock, date) -> clock.seconds()),
    EPOCH_MILLISECOND((clock, date) -> clock.seconds() * 1_000 + clock.nanos() / 1_000_000),
    EPOCH_MICROSECOND((clock, date) -> clock.seconds() * 1_000_000 + clock.nanos() / 1_000),
    EPOCH_NANOSECOND((clock, date) -> 0);

    /** Reads a clock that shows {@code date}. */
    @FunctionalInterface
    private interface Reading {
        long of(EpochTime clock, CivilDate date);
    }

    private final Reading reading;

    TimeField(Reading reading) {
        this.reading = reading;
    }

    private boolean isInstant() {
        return name().startsWith("EPOCH_");
    }

    /** Thursday of the same week decides which year the week belongs to. */
    private static int isoYear(int days, CivilDate date) {
        date.set(thursday(days));
        return date.year();
    }

    private static int isoWeek(int days, CivilDate date) {
        int thursday = thursday(days);
        date.set(thursday);
        return (thursday - CivilDate.toDays(date.year(), 1, 1)) / 7 + 1;
    }

    private static int thursday(int days) {
        return days - Math.floorMod(days + 3, 7) + 3;
    }

    Evaluator bind(CallSite site) {
        SessionZone zone = new SessionZone(site.context().zone());
        return this == EPOCH_NANOSECOND ? site.strict(() -> nanoseconds(site)) : site.strict(() -> kernel(site, zone));
    }

    private Kernel kernel(CallSite site, SessionZone zone) {
        TypeKind kind = site.argumentType(0).kind();
        WallClock in = new WallClock(kind, zone);
        EpochTime clock = new EpochTime();
        CivilDate date = new CivilDate();
        IntegerResult result = new IntegerResult(site.type());
        return (arguments, active, outcome) -> {
            in.of(arguments[0]);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                in.read(rows[i], clock);
                if (isInstant()) {
                    clock.shift(-in.offsetSeconds());
                }
                date.set(clock.days());
                result.set(rows[i], reading.of(clock, date));
            }
            return result.finish();
        };
    }

    /** May need more than 64 bits. */
    private static Kernel nanoseconds(CallSite site) {
        WallClock in = new WallClock(site.argumentType(0).kind(), SessionZone.UTC);
        EpochTime clock = new EpochTime();
        MutableInt128 nanos = new MutableInt128();
        IntegerResult result = new IntegerResult(site.type());
        return (arguments, active, outcome) -> {
            in.of(arguments[0]);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                in.read(rows[i], clock);
                clock.shift(-in.offsetSeconds());
                clock.toNanos(nanos);
                result.set(rows[i], nanos.high(), nanos.low());
            }
            return result.finish();
        };
    }
}
