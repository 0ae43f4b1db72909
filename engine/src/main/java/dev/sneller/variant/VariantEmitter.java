package dev.sneller.variant;

import java.util.Arrays;

/**
 * Replays values in binary form as events, object members in byte order of their keys.
 *
 * <p>Keeps its stack between calls; owned by one thread, and not to be entered again by its own sink.
 */
public final class VariantEmitter {
    private int[] containers = new int[16];
    private int[] positions = new int[16];

    /** One whole document. */
    public void emitDocument(byte[] bytes, int at, DocumentSink sink) {
        sink.startDocument();
        emit(bytes, at, sink);
        sink.endDocument();
    }

    /** One value, without the start and end of a document. */
    public void emit(byte[] bytes, int at, DocumentSink sink) {
        int depth = enter(bytes, at, 0, sink);
        while (depth > 0) {
            int container = containers[depth - 1];
            int position = positions[depth - 1]++;
            boolean isArray = VariantBytes.kind(bytes, container) == VariantKind.ARRAY;
            if (position == VariantBytes.count(bytes, container)) {
                depth--;
                if (isArray) {
                    sink.endArray();
                } else {
                    sink.endObject();
                }
            } else if (isArray) {
                depth = enter(bytes, VariantBytes.element(bytes, container, position), depth, sink);
            } else {
                int key = VariantBytes.keyStart(bytes, container, position);
                int keyLength = VariantBytes.keyLength(bytes, container, position);
                sink.key(bytes, key, keyLength);
                depth = enter(bytes, key + keyLength, depth, sink);
            }
        }
    }

    /** Sends a scalar, or the start of a container and remembers it; returns the depth after it. */
    private int enter(byte[] bytes, int at, int depth, DocumentSink sink) {
        VariantKind kind = VariantBytes.kind(bytes, at);
        if (!kind.isContainer()) {
            scalar(bytes, at, sink);
            return depth;
        }
        if (kind == VariantKind.ARRAY) {
            sink.startArray();
        } else {
            sink.startObject();
        }
        if (depth == containers.length) {
            containers = Arrays.copyOf(containers, 2 * depth);
            positions = Arrays.copyOf(positions, 2 * depth);
        }
        containers[depth] = at;
        positions[depth] = 0;
        return depth + 1;
    }

    private static void scalar(byte[] bytes, int at, DocumentSink sink) {
        switch (VariantBytes.kind(bytes, at)) {
            case BOOLEAN -> sink.booleanValue(VariantBytes.booleanValue(bytes, at));
            case INTEGER, DECIMAL -> {
                if (VariantBytes.isLong(bytes, at)) {
                    sink.integer(VariantBytes.longValue(bytes, at));
                } else {
                    sink.decimal(
                            VariantBytes.unscaledHigh(bytes, at),
                            VariantBytes.unscaledLow(bytes, at),
                            VariantBytes.scale(bytes, at));
                }
            }
            case DOUBLE -> sink.doubleValue(VariantBytes.doubleValue(bytes, at));
            case DATE -> sink.date(VariantBytes.days(bytes, at));
            case TIME -> sink.time(VariantBytes.nanosOfDay(bytes, at));
            case TIMESTAMP_NTZ ->
                sink.timestampNtz(VariantBytes.nanosHigh(bytes, at), VariantBytes.nanosLow(bytes, at));
            case TIMESTAMP_LTZ ->
                sink.timestampLtz(VariantBytes.nanosHigh(bytes, at), VariantBytes.nanosLow(bytes, at));
            case TIMESTAMP_TZ ->
                sink.timestampTz(
                        VariantBytes.nanosHigh(bytes, at),
                        VariantBytes.nanosLow(bytes, at),
                        VariantBytes.offsetMinutes(bytes, at));
            case VARCHAR ->
                sink.string(bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at));
            case BINARY ->
                sink.binary(bytes, VariantBytes.contentStart(bytes, at), VariantBytes.contentLength(bytes, at));
            case NULL_VALUE -> sink.nullValue();
            default -> sink.undefined();
        }
    }
}
