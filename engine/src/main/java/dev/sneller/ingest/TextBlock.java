package dev.sneller.ingest;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.memory.Reservation;
import java.util.Arrays;

/** A piece of one file's text that holds whole records; owned by one reader, filled again and again. */
public final class TextBlock {
    private final Reservation memory;
    private final int maxDocumentBytes;

    byte[] bytes = new byte[0];
    int from;
    int to;
    /** Bytes of text before {@link #from} in the file. */
    long offset;
    /** Whether the text ends here although an array around the documents is still open. */
    boolean brokenOff;
    /** What is known of the file; null before the first fill. */
    FileProgress file;

    /** @param memory charged with the text; the caller's */
    public TextBlock(Reservation memory, int maxDocumentBytes) {
        this.memory = memory;
        this.maxDocumentBytes = maxDocumentBytes;
    }

    /** The text and what lies around it; valid until the next fill. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the first record begins. */
    public int from() {
        return from;
    }

    /** Behind the last record. */
    public int to() {
        return to;
    }

    /** Bytes of text before an index of {@link #bytes} in the file. */
    public long offsetOf(int index) {
        return offset + index - from;
    }

    public FileProgress file() {
        return file;
    }

    /** Makes room for {@code size} bytes, of which the first {@code kept} stay. */
    void ensure(int size, int kept) {
        if (size > bytes.length) {
            int capacity = (int) Math.min(Integer.MAX_VALUE - 64L, Math.max(size, 2L * bytes.length));
            memory.ensure(capacity);
            bytes = Arrays.copyOf(kept == 0 ? new byte[0] : bytes, capacity);
        }
    }

    /** Refuses a document of which {@code length} bytes show no end. */
    void checkDocument(long length, String location, long documentOffset) {
        if (length > maxDocumentBytes) {
            String text = "file " + SnellerException.quote(location) + ": the document at byte " + documentOffset
                    + " is longer than " + maxDocumentBytes + " bytes. Raise MAX_DOCUMENT_SIZE";
            throw new SnellerException(ErrorCode.BUDGET_EXCEEDED, text);
        }
    }
}
