package dev.sneller.format.read;

import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.VariantCasts;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.ZonedVector;
import java.util.Arrays;

/** A vector being filled row by row with what {@link VariantCasts} made; integers widen to 128 bits when one needs them. */
final class TypedResult {
    private static final int NANO_PLACES = 9;

    private final LogicalType type;
    private final long placeNanos;
    private final EpochTime time = new EpochTime();
    private final MutableInt128 cut = new MutableInt128();
    private final FlatVector narrow;
    private I128Vector wide;
    private boolean isWide;
    private long[] validity;

    TypedResult(LogicalType type) {
        this.type = type;
        this.narrow = FlatVector.allocate(type, Batch.MAX_ROWS);
        boolean hasPlaces = type.kind() == TypeKind.TIME || type.kind().isTimestamp();
        this.placeNanos =
                hasPlaces ? MutableInt128.longPowerOfTen(NANO_PLACES - Math.min(NANO_PLACES, type.precision())) : 1;
    }

    /** Begins a vector of which all rows are NULL. */
    void begin(int rows) {
        validity = narrow.writableValidity();
        Arrays.fill(validity, 0, Validity.words(rows), 0);
        isWide = false;
        narrow.length(rows);
        if (narrow instanceof BytesVector bytes) {
            bytes.resetArena();
            Arrays.fill(bytes.start(), 0, rows, 0);
            Arrays.fill(bytes.lengths(), 0, rows, 0);
        }
    }

    /** Sets a row to what the last cast gave; false when it is too long for the type. @param text of VARCHAR and BINARY */
    boolean set(int row, VariantCasts casts, ByteBuilder text) {
        if (narrow instanceof BytesVector bytes) {
            if (isTooLong(text)) {
                return false;
            }
            bytes.append(row, text.array(), 0, text.size());
        } else if (narrow instanceof F64Vector doubles) {
            doubles.values()[row] = casts.real();
        } else if (narrow instanceof BoolVector bits) {
            if (casts.low() != 0) {
                Validity.set(bits.bits(), row);
            } else {
                Validity.clear(bits.bits(), row);
            }
        } else if (narrow instanceof I32Vector days) {
            days.values()[row] = (int) casts.low();
        } else {
            if (narrow instanceof ZonedVector zoned) {
                zoned.offsetMinutes()[row] = (short) casts.offsetMinutes();
            }
            integer(row, casts.high(), casts.low());
        }
        Validity.set(validity, row);
        return true;
    }

    private boolean isTooLong(ByteBuilder text) {
        if (text.size() <= type.precision()) {
            return false;
        }
        if (type.kind() == TypeKind.BINARY) {
            return true;
        }
        int codePoints = 0;
        for (int i = 0; i < text.size(); i++) {
            codePoints += (text.array()[i] & 0xC0) != 0x80 ? 1 : 0;
        }
        return codePoints > type.precision();
    }

    private void integer(int row, long high, long low) {
        cut.set(high, low);
        if (placeNanos > 1) {
            time.set(high, low);
            time.setSeconds(time.seconds(), time.nanos() - time.nanos() % (int) placeNanos);
            time.toNanos(cut);
        }
        if (!isWide && !cut.fitsLong()) {
            widen();
        }
        if (isWide) {
            wide.set(row, cut.high(), cut.low());
        } else {
            longs().values()[row] = cut.low();
        }
    }

    private I64Vector longs() {
        return narrow instanceof ZonedVector zoned ? (I64Vector) zoned.instants() : (I64Vector) narrow;
    }

    private void widen() {
        if (wide == null) {
            wide = new I128Vector(type, Batch.MAX_ROWS);
        }
        long[] values = longs().values();
        for (int row = 0; row < narrow.length(); row++) {
            wide.set(row, values[row] >> 63, values[row]);
        }
        isWide = true;
    }

    FlatVector finish() {
        if (!isWide) {
            return narrow;
        }
        FlatVector result = wide;
        if (narrow instanceof ZonedVector zoned) {
            ZonedVector wideZoned = new ZonedVector(type, wide);
            System.arraycopy(zoned.offsetMinutes(), 0, wideZoned.offsetMinutes(), 0, narrow.length());
            result = wideZoned;
        }
        result.length(narrow.length());
        result.validity(validity);
        return result;
    }
}
