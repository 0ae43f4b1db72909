package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalParser;
import dev.sneller.variant.text.TextToTemporal;
import dev.sneller.variant.text.format.TimeFormat;
import dev.sneller.variant.text.format.TimeFormatParser;
import dev.sneller.variant.text.format.TimeFormats;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.util.Arrays;

/** Text of a format as a date, time or timestamp; the format is compiled when it differs from that of the row before. */
final class ParseTime implements Kernel {
    /** The format that takes every form a cast takes. */
    private static final String AUTO = "AUTO";

    private final LogicalType type;
    private final SessionZone zone;
    private final TimeFormats session;
    private final ClockResult result;
    private final MutableInt128 nanos = new MutableInt128();
    private byte[] format = {};
    private TemporalParser parser = new TextToTemporal();

    private ParseTime(CallSite site) {
        type = site.type();
        zone = new SessionZone(site.context().zone());
        session = site.context().formats();
        result = new ClockResult(type, zone);
    }

    /** (text, format). */
    static FunctionFamily family(boolean failureIsNull) {
        return site -> new StrictCall(site.type(), site.arguments(), failureIsNull, () -> new ParseTime(site));
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BytesVector texts = (BytesVector) arguments[0];
        BytesVector formats = (BytesVector) arguments[1];
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            compile(formats, row);
            if (read(texts, row) == CastStatus.OK) {
                set(row);
            } else {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    private void compile(BytesVector formats, int row) {
        int from = formats.start()[row];
        int to = from + formats.lengths()[row];
        if (!Arrays.equals(formats.bytes(), from, to, format, 0, format.length)) {
            String text = formats.text(row);
            parser = text.strip().equalsIgnoreCase(AUTO)
                    ? new TextToTemporal()
                    : new TimeFormatParser(TimeFormat.of(text), session.centuryStart());
            format = Arrays.copyOfRange(formats.bytes(), from, to);
        }
    }

    private CastStatus read(BytesVector texts, int row) {
        int from = texts.start()[row];
        int length = texts.lengths()[row];
        return switch (type.kind()) {
            case DATE -> parser.toDate(texts.bytes(), from, length);
            case TIME -> parser.toTime(texts.bytes(), from, length);
            default -> parser.toTimestamp(texts.bytes(), from, length);
        };
    }

    private void set(int row) {
        if (type.kind() == TypeKind.DATE) {
            result.setDays(row, parser.days());
        } else if (type.kind() == TypeKind.TIME) {
            result.setNanos(row, nanos.set(parser.nanosOfDay()), 0);
        } else if (type.kind() == TypeKind.TIMESTAMP_NTZ) {
            parser.toWallClock(nanos);
            result.setNanos(row, nanos, 0);
        } else {
            parser.toInstant(zone, nanos);
            result.setNanos(row, nanos, parser.offsetMinutes(zone));
        }
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        BytesVector texts = (BytesVector) arguments[0];
        compile((BytesVector) arguments[1], row);
        read(texts, row);
        String place = parser instanceof TimeFormatParser own ? " at character " + own.failedAt() : "";
        return new SnellerException(
                ErrorCode.FORMAT_MISMATCH,
                SnellerException.quote(texts.text(row)) + " is no " + type.kind() + " of the format "
                        + SnellerException.quote(((BytesVector) arguments[1]).text(row)) + place
                        + ". TRY_TO_" + type.kind() + " gives NULL instead");
    }
}
