package dev.sneller.ingest;

/** How documents follow each other in a text. */
public enum Framing {
    /** One on each line: any line end is a place to cut. */
    LINES,
    /** One behind the other, over any number of lines. */
    DOCUMENTS,
    /** Elements of one array around the whole text. */
    ARRAY;

    /**
     * Judges by the first line: when it holds a whole document the text is lines. Otherwise it must look like the beginning of an indented
     * document, ending in an opening bracket, a comma or a colon; else it is a broken line and shall be told as one.
     *
     * @param from first byte of text, behind a byte order mark
     * @param whole whether the range is the whole text
     */
    static Framing of(byte[] text, int from, int to, boolean whole, OuterArray outerArray) {
        int start = skipBlanks(text, from, to);
        if (start == to) {
            return LINES;
        }
        boolean array = text[start] == '[';
        if (array && outerArray == OuterArray.STRIP) {
            return ARRAY;
        }
        boolean ofObjects = array && outerArray == OuterArray.AUTO && opensObject(text, start + 1, to);
        int newline = Newlines.first(text, start, to);
        int lineEnd = newline < 0 ? to : newline;
        DocumentSplitter splitter = new DocumentSplitter(DOCUMENTS);
        boolean complete = splitter.lastEnd(text, start, lineEnd) >= 0;
        if (complete || newline < 0 && whole) {
            boolean only = skipBlanks(text, lineEnd, to) == to && whole;
            return ofObjects && only ? ARRAY : LINES;
        }
        if (newline >= 0 && !looksIndented(text, start, lineEnd)) {
            return LINES;
        }
        if (ofObjects) {
            return ARRAY;
        }
        return newline < 0 ? LINES : DOCUMENTS;
    }

    private static boolean opensObject(byte[] text, int from, int to) {
        int at = skipBlanks(text, from, to);
        return at < to && text[at] == '{';
    }

    private static boolean looksIndented(byte[] text, int from, int lineEnd) {
        int at = lineEnd - 1;
        while (at > from && isBlank(text[at])) {
            at--;
        }
        byte last = text[at];
        return last == '{' || last == '[' || last == ',' || last == ':';
    }

    static int skipBlanks(byte[] text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text[at])) {
            at++;
        }
        return at;
    }

    static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
