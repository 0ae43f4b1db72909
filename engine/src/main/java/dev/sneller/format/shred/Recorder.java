package dev.sneller.format.shred;

import dev.sneller.error.Invariant;
import dev.sneller.format.Content;
import dev.sneller.format.Kinds;
import dev.sneller.format.buffer.BooleanLane;
import dev.sneller.format.buffer.BytesLane;
import dev.sneller.format.buffer.DoubleLane;
import dev.sneller.format.buffer.IntegerLane;
import dev.sneller.format.buffer.PathBuffer;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;

/** Puts values of documents into the lane of their kind. */
public final class Recorder {
    /** Kind of an object without members, in buffers only; in files it is an object like others. */
    public static final int EMPTY_OBJECT = Kinds.RESIDUAL;

    private final BinaryBuilder scratch = new BinaryBuilder();

    void number(PathBuffer target, int row, long high, long low, int scale) {
        IntegerLane lane = (IntegerLane) target.peek(Content.NUMBER);
        if (lane.accepts(high, low, scale)) {
            target.next(row, Content.NUMBER);
            lane.add(high, low, scale);
            return;
        }
        scratch.clear();
        scratch.decimal(high, low, scale);
        bytes(target, row, Content.RESIDUAL, scratch.bytes(), 0, scratch.size());
    }

    static void doubleValue(PathBuffer target, int row, double value) {
        ((DoubleLane) target.next(row, Content.DOUBLE)).add(value);
    }

    static void booleanValue(PathBuffer target, int row, boolean value) {
        ((BooleanLane) target.next(row, Content.BOOLEAN)).add(value);
    }

    static void bytes(PathBuffer target, int row, Content content, byte[] source, int from, int length) {
        ((BytesLane) target.next(row, content)).add(source, from, length);
    }

    static void integer(PathBuffer target, int row, Content content, long high, long low) {
        ((IntegerLane) target.next(row, content)).add(high, low, 0);
    }

    static void zoned(PathBuffer target, int row, long high, long low, int offsetMinutes) {
        ((IntegerLane) target.next(row, Content.TIMESTAMP_TZ)).addZoned(high, low, offsetMinutes);
    }

    /** A value in binary form; an object must be empty. */
    void value(PathBuffer target, int row, byte[] bytes, int at) {
        switch (VariantBytes.kind(bytes, at)) {
            case BOOLEAN -> booleanValue(target, row, VariantBytes.booleanValue(bytes, at));
            case INTEGER, DECIMAL ->
                number(
                        target,
                        row,
                        VariantBytes.unscaledHigh(bytes, at),
                        VariantBytes.unscaledLow(bytes, at),
                        VariantBytes.scale(bytes, at));
            case DOUBLE -> doubleValue(target, row, VariantBytes.doubleValue(bytes, at));
            case DATE ->
                integer(target, row, Content.DATE, VariantBytes.days(bytes, at) >> 31, VariantBytes.days(bytes, at));
            case TIME -> integer(target, row, Content.TIME, 0, VariantBytes.nanosOfDay(bytes, at));
            case TIMESTAMP_NTZ -> nanos(target, row, Content.TIMESTAMP_NTZ, bytes, at);
            case TIMESTAMP_LTZ -> nanos(target, row, Content.TIMESTAMP_LTZ, bytes, at);
            case TIMESTAMP_TZ ->
                zoned(
                        target,
                        row,
                        VariantBytes.nanosHigh(bytes, at),
                        VariantBytes.nanosLow(bytes, at),
                        VariantBytes.offsetMinutes(bytes, at));
            case VARCHAR -> content(target, row, Content.VARCHAR, bytes, at);
            case BINARY -> content(target, row, Content.BINARY, bytes, at);
            case ARRAY -> bytes(target, row, Content.DOCUMENT, bytes, at, VariantBytes.length(bytes, at));
            case OBJECT -> target.mark(row, EMPTY_OBJECT);
            case NULL_VALUE -> target.mark(row, Kinds.JSON_NULL);
            case UNDEFINED -> throw Invariant.unreachable("undefined at a path");
        }
    }

    private static void nanos(PathBuffer target, int row, Content content, byte[] bytes, int at) {
        integer(target, row, content, VariantBytes.nanosHigh(bytes, at), VariantBytes.nanosLow(bytes, at));
    }

    private static void content(PathBuffer target, int row, Content content, byte[] bytes, int at) {
        bytes(target, row, content, bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at));
    }
}
