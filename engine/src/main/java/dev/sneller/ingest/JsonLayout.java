package dev.sneller.ingest;

/** JSON: a document on each line, over several lines, or an array of documents. */
record JsonLayout(OuterArray outerArray) implements TextLayout {
    @Override
    public Judged judge(byte[] head, int start, boolean whole) {
        Framing framing = Framing.of(head, start, head.length, whole, outerArray);
        return new Judged(framing, start, framing == Framing.LINES ? LineEnds.NEWLINES : new DocumentSplitter(framing));
    }
}
