package dev.sneller.ingest.csv;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.ingest.Framing;
import dev.sneller.ingest.LineEnds;
import dev.sneller.ingest.TextCut;
import dev.sneller.ingest.TextLayout;
import dev.sneller.table.CsvFormat;

/**
 * Text with delimiters: skips its header and tells how records end. Without an enclosure every end is one wherever a reader begins; with one
 * only what comes before tells.
 */
record CsvLayout(CsvFormat format) implements TextLayout {
    @Override
    public Judged judge(byte[] head, int start, boolean whole) {
        byte end = recordEnd(head, start);
        int textStart = start;
        TextCut header = cut(end);
        for (int skipped = 0; skipped < format.skipHeader() && textStart < head.length; skipped++) {
            int at = textStart;
            int behind = -1;
            while (at < head.length && behind < 0) {
                behind = header.lastEnd(head, at, at + 1);
                at++;
            }
            if (behind < 0 && !whole) {
                throw new SnellerException(
                        ErrorCode.BUDGET_EXCEEDED,
                        "the header of SKIP_HEADER = " + format.skipHeader() + " records is longer than " + head.length
                                + " bytes; give a smaller number or other delimiters");
            }
            textStart = behind < 0 ? head.length : behind;
        }
        return new Judged(Framing.LINES, textStart, cut(end));
    }

    private TextCut cut(byte end) {
        int escape = format.escape() != CsvFormat.NONE ? format.escape() : format.unenclosedEscape();
        return format.enclosure() == CsvFormat.NONE ? new LineEnds(end, escape) : new EnclosedCut(format, end);
    }

    /** A carriage return ends records when the first line ends with one that no newline follows. */
    private byte recordEnd(byte[] head, int start) {
        if (format.recordEnd() != CsvFormat.LINES) {
            return (byte) format.recordEnd();
        }
        for (int i = start; i < head.length; i++) {
            if (head[i] == '\n') {
                return '\n';
            }
            if (head[i] == '\r' && i + 1 < head.length) {
                return head[i + 1] == '\n' ? (byte) '\n' : (byte) '\r';
            }
        }
        return '\n';
    }
}
