package dev.sneller.ingest;

/** Judges by the beginning of a text where its records begin and how it is cut into them. */
public interface TextLayout {
    /**
     * @param head the first bytes of the text
     * @param start behind a byte order mark
     * @param whole whether the head is the whole text
     */
    Judged judge(byte[] head, int start, boolean whole);

    /**
     * What was found.
     *
     * @param textStart where records begin, at most the head's length
     * @param cut fresh; {@link LineEnds} let an uncompressed file be read by ranges in parallel
     */
    record Judged(Framing framing, int textStart, TextCut cut) {}
}
