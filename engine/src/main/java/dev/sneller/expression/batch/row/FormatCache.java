package dev.sneller.expression.batch.row;

import dev.sneller.error.SnellerException;
import dev.sneller.vector.BytesVector;
import java.util.Arrays;
import java.util.function.Function;

/** What is made of each row's format, made again only when it differs from the last row's; of one thread. */
public final class FormatCache<F> {
    private final Function<String, F> parser;
    private byte[] last;
    private F made;

    /** @param parser fails with an exception of ours when the text is no format */
    public FormatCache(Function<String, F> parser) {
        this.parser = parser;
    }

    /** Null when the row's format is none. */
    public F at(int row, BytesVector formats) {
        int from = formats.start()[row];
        int to = from + formats.lengths()[row];
        if (last == null || !Arrays.equals(formats.bytes(), from, to, last, 0, last.length)) {
            last = Arrays.copyOfRange(formats.bytes(), from, to);
            try {
                made = parser.apply(formats.text(row));
            } catch (SnellerException saidWhenAsked) {
                made = null;
            }
        }
        return made;
    }

    /** Why {@link #at} said null; null when it does not. */
    public SnellerException failure(int row, BytesVector formats) {
        try {
            parser.apply(formats.text(row));
            return null;
        } catch (SnellerException noFormat) {
            return noFormat;
        }
    }
}
