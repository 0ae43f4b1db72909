package dev.sneller.ingest;

/**
 * Finds where documents end that span lines, by counting brackets outside of strings; fed piece by piece.
 *
 * <p>Does not judge: what it cuts may still be no JSON. Owned by one thread.
 */
final class DocumentSplitter implements TextCut {
    private final int outerDepth;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean inScalar;
    /** From the byte that showed an end to the end. */
    private int endOffset;

    /** @param framing ARRAY: documents are one level down */
    DocumentSplitter(Framing framing) {
        this.outerDepth = framing == Framing.ARRAY ? 1 : 0;
    }

    @Override
    public int lastEnd(byte[] text, int from, int to) {
        int end = -1;
        for (int at = from; at < to; at++) {
            end = endsAt(text[at]) ? at + endOffset : end;
        }
        return end;
    }

    /** Reads on. @return the place behind the first document that ends in the range, or -1 */
    int firstEnd(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (endsAt(text[at])) {
                return at + endOffset;
            }
        }
        return -1;
    }

    /** Whether a bracket is open. */
    @Override
    public boolean isOpen() {
        return depth > 0;
    }

    private boolean endsAt(byte c) {
        endOffset = 1;
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
            return !inString && depth == outerDepth;
        }
        switch (c) {
            case '"':
                inString = true;
                return false;
            case '{', '[':
                depth++;
                return false;
            case '}', ']':
                depth = Math.max(0, depth - 1);
                inScalar = false;
                return depth <= outerDepth;
            default:
                return endsScalar(c);
        }
    }

    /** A number or word ends before what follows it; keys and their colons are deeper than documents. */
    private boolean endsScalar(byte c) {
        boolean inside = c > ' ' && c != ',';
        boolean ends = inScalar && !inside;
        inScalar = inside && depth == outerDepth;
        endOffset = 0;
        return ends;
    }
}
