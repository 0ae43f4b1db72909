package dev.sneller.variant;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.DoubleText;
import dev.sneller.variant.text.DoubleToNumber;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.HexText;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.NumberText;
import dev.sneller.variant.text.NumberToDouble;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalPrinter;
import dev.sneller.variant.text.TextToBoolean;
import dev.sneller.variant.text.TextToNumber;
import dev.sneller.variant.text.TextToTemporal;

/**
 * Reads a value in binary form as a SQL type, by the matrix of VARIANT casts, without allocation.
 *
 * <p>Each method returns how it went; after OK the result is in the fields named there, until the next call. JSON null and undefined are
 * NULL for every type. Owned by one thread.
 */
public final class VariantCasts {
    /** Digits of a nanosecond behind the point of seconds. */
    private static final int NANO_DIGITS = 9;

    /** No year up to 9999 needs more digits of nanoseconds. */
    private static final int NANOS_PRECISION = 21;

    private final SessionZone zone;
    private final TemporalPrinter printer;
    private final TextToNumber numbers = new TextToNumber();
    private final TextToTemporal times = new TextToTemporal();
    private final DoubleToNumber doubles = new DoubleToNumber();
    private final DoubleText doubleText = new DoubleText();
    private final EpochTime epoch = new EpochTime();
    private final MutableInt128 wide = new MutableInt128();
    /** Made for the target it was used with last. */
    private JsonWriter json;

    private ByteBuilder jsonTarget;
    private double real;
    private int offsetMinutes;

    /** @param zone the session's @param printer the session's output formats */
    public VariantCasts(SessionZone zone, TemporalPrinter printer) {
        this.zone = zone;
        this.printer = printer;
    }

    /** High 64 bits of a NUMBER or of nanoseconds. */
    public long high() {
        return wide.high();
    }

    /** Low 64 bits of a NUMBER or of nanoseconds; days of a DATE, nanoseconds of a TIME, 0 or 1 for a BOOLEAN. */
    public long low() {
        return wide.low();
    }

    /** The value of a FLOAT. */
    public double real() {
        return real;
    }

    /** Offset of a TIMESTAMP_TZ. */
    public int offsetMinutes() {
        return offsetMinutes;
    }

    /** To {@link #low}: 0 or 1. */
    public CastStatus toBoolean(byte[] bytes, int at) {
        return switch (VariantBytes.kind(bytes, at)) {
            case NULL_VALUE, UNDEFINED -> CastStatus.NULL;
            case BOOLEAN -> ok(VariantBytes.booleanValue(bytes, at) ? 1 : 0);
            case VARCHAR -> {
                int value = TextToBoolean.parse(
                        bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at));
                yield value < 0 ? CastStatus.FAILED : ok(value);
            }
            default -> CastStatus.FAILED;
        };
    }

    /** To {@link #high} and {@link #low}, unscaled at {@code scale}, rounded half away from zero. */
    public CastStatus toNumber(byte[] bytes, int at, int precision, int scale) {
        return switch (VariantBytes.kind(bytes, at)) {
            case NULL_VALUE, UNDEFINED -> CastStatus.NULL;
            case BOOLEAN -> exact(wide.set(VariantBytes.booleanValue(bytes, at) ? 1 : 0), scale, precision);
            case INTEGER, DECIMAL -> exact(unscaled(bytes, at), scale - VariantBytes.scale(bytes, at), precision);
            case DOUBLE -> {
                CastStatus status = doubles.convert(VariantBytes.doubleValue(bytes, at), precision, scale);
                wide.set(doubles.high(), doubles.low());
                yield status;
            }
            case VARCHAR -> {
                CastStatus status = numbers.toNumber(
                        bytes,
                        VariantBytes.contentStart(bytes, at),
                        VariantBytes.contentLength(bytes, at),
                        precision,
                        scale);
                wide.set(numbers.high(), numbers.low());
                yield status;
            }
            default -> CastStatus.FAILED;
        };
    }

    private MutableInt128 unscaled(byte[] bytes, int at) {
        return wide.set(VariantBytes.unscaledHigh(bytes, at), VariantBytes.unscaledLow(bytes, at));
    }

    /** Moves a number by {@code places} digits to the left, or to the right when negative, and checks its precision. */
    private static CastStatus exact(MutableInt128 number, int places, int precision) {
        if (places >= 0) {
            if (!number.shiftLeft(places)) {
                return CastStatus.OUT_OF_RANGE;
            }
        } else {
            number.shiftRight(-places);
        }
        return number.isZero() || number.fits(precision) ? CastStatus.OK : CastStatus.OUT_OF_RANGE;
    }

    private CastStatus ok(long value) {
        wide.set(value);
        return CastStatus.OK;
    }

    /** To {@link #real}. */
    public CastStatus toDouble(byte[] bytes, int at) {
        switch (VariantBytes.kind(bytes, at)) {
            case NULL_VALUE, UNDEFINED -> {
                return CastStatus.NULL;
            }
            case BOOLEAN -> real = VariantBytes.booleanValue(bytes, at) ? 1 : 0;
            case INTEGER, DECIMAL -> real = NumberToDouble.convert(unscaled(bytes, at), VariantBytes.scale(bytes, at));
            case DOUBLE -> real = VariantBytes.doubleValue(bytes, at);
            case VARCHAR -> {
                CastStatus status = numbers.toDouble(
                        bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at));
                real = numbers.real();
                return status;
            }
            default -> {
                return CastStatus.FAILED;
            }
        }
        return CastStatus.OK;
    }

    /** Appends the text: content of a VARCHAR, FLOAT text of a DOUBLE, digits, temporal formats, JSON of containers. */
    public CastStatus toText(byte[] bytes, int at, ByteBuilder out) {
        switch (VariantBytes.kind(bytes, at)) {
            case NULL_VALUE, UNDEFINED -> {
                return CastStatus.NULL;
            }
            case BOOLEAN -> out.append(VariantBytes.booleanValue(bytes, at) ? "true" : "false");
            case INTEGER, DECIMAL ->
                NumberText.append(
                        VariantBytes.unscaledHigh(bytes, at),
                        VariantBytes.unscaledLow(bytes, at),
                        VariantBytes.scale(bytes, at),
                        out);
            case DOUBLE -> doubleText.append(VariantBytes.doubleValue(bytes, at), out);
            case VARCHAR ->
                out.append(bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at));
            case BINARY ->
                HexText.append(bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at), out);
            case DATE -> printer.date(VariantBytes.days(bytes, at), out);
            case TIME -> printer.time(VariantBytes.nanosOfDay(bytes, at), out);
            case TIMESTAMP_NTZ ->
                printer.timestampNtz(VariantBytes.nanosHigh(bytes, at), VariantBytes.nanosLow(bytes, at), out);
            case TIMESTAMP_LTZ ->
                printer.timestampLtz(VariantBytes.nanosHigh(bytes, at), VariantBytes.nanosLow(bytes, at), out);
            case TIMESTAMP_TZ ->
                printer.timestampTz(
                        VariantBytes.nanosHigh(bytes, at),
                        VariantBytes.nanosLow(bytes, at),
                        VariantBytes.offsetMinutes(bytes, at),
                        out);
            case OBJECT, ARRAY -> json(out).write(bytes, at);
        }
        return CastStatus.OK;
    }

    private JsonWriter json(ByteBuilder out) {
        if (jsonTarget != out) {
            jsonTarget = out;
            json = new JsonWriter(out, printer);
        }
        return json;
    }

    /** Appends the bytes: a BINARY as it is, a VARCHAR read as hex pairs. */
    public CastStatus toBinary(byte[] bytes, int at, ByteBuilder out) {
        return switch (VariantBytes.kind(bytes, at)) {
            case NULL_VALUE, UNDEFINED -> CastStatus.NULL;
            case BINARY -> {
                out.append(bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at));
                yield CastStatus.OK;
            }
            case VARCHAR ->
                HexText.parse(bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at), out)
                        ? CastStatus.OK
                        : CastStatus.FAILED;
            default -> CastStatus.FAILED;
        };
    }

    /** To {@link #low}: days. */
    public CastStatus toDate(byte[] bytes, int at) {
        switch (VariantBytes.kind(bytes, at)) {
            case NULL_VALUE, UNDEFINED -> {
                return CastStatus.NULL;
            }
            case DATE -> {
                return ok(VariantBytes.days(bytes, at));
            }
            case VARCHAR -> {
                CastStatus status = times.toDate(
                        bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at));
                return status == CastStatus.OK ? ok(times.days()) : status;
            }
            case TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> {
                wallClock(bytes, at);
                return ok(epoch.days());
            }
            default -> {
                return CastStatus.FAILED;
            }
        }
    }

    /** To {@link #low}: nanoseconds of the day. */
    public CastStatus toTime(byte[] bytes, int at) {
        switch (VariantBytes.kind(bytes, at)) {
            case NULL_VALUE, UNDEFINED -> {
                return CastStatus.NULL;
            }
            case TIME -> {
                return ok(VariantBytes.nanosOfDay(bytes, at));
            }
            case VARCHAR -> {
                CastStatus status = times.toTime(
                        bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at));
                return status == CastStatus.OK ? ok(times.nanosOfDay()) : status;
            }
            case TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> {
                wallClock(bytes, at);
                return ok(epoch.secondOfDay() * EpochTime.NANOS_PER_SECOND + epoch.nanos());
            }
            default -> {
                return CastStatus.FAILED;
            }
        }
    }

    /** Sets {@link #epoch} to the clock a timestamp shows: as it is, in the session's zone, or at its own offset. */
    private void wallClock(byte[] bytes, int at) {
        epoch.set(VariantBytes.nanosHigh(bytes, at), VariantBytes.nanosLow(bytes, at));
        switch (VariantBytes.kind(bytes, at)) {
            case TIMESTAMP_LTZ -> epoch.shift(zone.offsetSeconds(epoch.seconds()));
            case TIMESTAMP_TZ -> epoch.shift(VariantBytes.offsetMinutes(bytes, at) * 60L);
            default -> {}
        }
    }

    /** To {@link #high} and {@link #low}: wall-clock nanoseconds. Numbers are epoch seconds shown in the session's zone. */
    public CastStatus toTimestampNtz(byte[] bytes, int at) {
        VariantKind kind = VariantBytes.kind(bytes, at);
        if (kind == VariantKind.VARCHAR) {
            CastStatus status = times.toTimestamp(
                    bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at));
            if (status == CastStatus.OK) {
                times.toWallClock(wide);
            }
            return status;
        }
        if (kind == VariantKind.DATE) {
            epoch.setSeconds(VariantBytes.days(bytes, at) * (long) EpochTime.SECONDS_PER_DAY, 0);
        } else if (kind.isTimestamp()) {
            wallClock(bytes, at);
        } else {
            CastStatus status = epochSeconds(bytes, at);
            if (status != CastStatus.OK) {
                return status;
            }
            epoch.shift(zone.offsetSeconds(epoch.seconds()));
        }
        epoch.toNanos(wide);
        return CastStatus.OK;
    }

    /** To {@link #high} and {@link #low}: the instant; and to {@link #offsetMinutes}, for LTZ and TZ alike. */
    public CastStatus toInstant(byte[] bytes, int at) {
        VariantKind kind = VariantBytes.kind(bytes, at);
        if (kind == VariantKind.VARCHAR) {
            CastStatus status = times.toTimestamp(
                    bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at));
            if (status == CastStatus.OK) {
                times.toInstant(zone, wide);
                offsetMinutes = times.offsetMinutes(zone);
            }
            return status;
        }
        if (kind == VariantKind.TIMESTAMP_LTZ || kind == VariantKind.TIMESTAMP_TZ) {
            epoch.set(VariantBytes.nanosHigh(bytes, at), VariantBytes.nanosLow(bytes, at));
        } else if (kind == VariantKind.TIMESTAMP_NTZ) {
            epoch.set(VariantBytes.nanosHigh(bytes, at), VariantBytes.nanosLow(bytes, at));
            epoch.setSeconds(zone.toEpochSecond(epoch.seconds()), epoch.nanos());
        } else if (kind == VariantKind.DATE) {
            long midnight = VariantBytes.days(bytes, at) * (long) EpochTime.SECONDS_PER_DAY;
            epoch.setSeconds(zone.toEpochSecond(midnight), 0);
        } else {
            CastStatus status = epochSeconds(bytes, at);
            if (status != CastStatus.OK) {
                return status;
            }
        }
        epoch.toNanos(wide);
        offsetMinutes = kind == VariantKind.TIMESTAMP_TZ
                ? VariantBytes.offsetMinutes(bytes, at)
                : zone.offsetSeconds(epoch.seconds()) / 60;
        return CastStatus.OK;
    }

    /** Sets {@link #epoch} from a number of seconds. */
    private CastStatus epochSeconds(byte[] bytes, int at) {
        VariantKind kind = VariantBytes.kind(bytes, at);
        if (!kind.isNumber()) {
            return kind == VariantKind.NULL_VALUE || kind == VariantKind.UNDEFINED
                    ? CastStatus.NULL
                    : CastStatus.FAILED;
        }
        CastStatus status = toNumber(bytes, at, MutableInt128.MAX_DIGITS, NANO_DIGITS);
        if (status != CastStatus.OK || !wide.fits(NANOS_PRECISION)) {
            return CastStatus.OUT_OF_RANGE;
        }
        epoch.set(wide.high(), wide.low());
        boolean within = epoch.days() >= CivilDate.MIN_DAYS && epoch.days() <= CivilDate.MAX_DAYS;
        return within ? CastStatus.OK : CastStatus.OUT_OF_RANGE;
    }
}
