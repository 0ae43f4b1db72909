package dev.sneller.ingest.csv;

import dev.sneller.ingest.TextCut;
import dev.sneller.table.CsvFormat;

/** Finds records whose fields may be enclosed, by reading from the start: an end inside an enclosure is none. */
final class EnclosedCut implements TextCut {
    private final CsvFormat format;
    private final byte end;
    private final int delimiter;

    /** An enclosure would open a field here. */
    private boolean opensHere = true;

    private boolean enclosed;
    private boolean escaped;

    EnclosedCut(CsvFormat format, byte end) {
        this.format = format;
        this.end = end;
        byte[] bytes = format.fieldDelimiter();
        this.delimiter = bytes == null ? CsvFormat.NONE : bytes[0];
    }

    @Override
    public int lastEnd(byte[] text, int from, int to) {
        int last = -1;
        for (int at = from; at < to; at++) {
            if (ends(text[at])) {
                last = at + 1;
            }
        }
        return last;
    }

    private boolean ends(byte c) {
        if (escaped) {
            escaped = false;
            opensHere = false;
            return false;
        }
        if (enclosed) {
            // A doubled enclosure closes and opens again.
            enclosed = c != format.enclosure();
            opensHere = !enclosed;
            escaped = enclosed && c == format.escape();
            return false;
        }
        if (c == format.enclosure() && opensHere) {
            enclosed = true;
            return false;
        }
        escaped = c == format.escape() || c == format.unenclosedEscape();
        boolean stillBefore = opensHere && format.trimSpace() && (c == ' ' || c == '\t');
        boolean endsLine = c == end || c == '\r' && format.recordEnd() == CsvFormat.LINES;
        opensHere = c == delimiter || endsLine || stillBefore;
        return c == end;
    }

    @Override
    public boolean isOpen() {
        return enclosed;
    }
}
