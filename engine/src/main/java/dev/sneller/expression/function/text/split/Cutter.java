package dev.sneller.expression.function.text.split;

/** Goes through the pieces of one text at a time; of one thread. */
interface Cutter {
    /** Takes up the text and the delimiters of a row. */
    void begin(int row);

    /** Goes to the next piece; false when there is none. */
    boolean next();

    /** Where the piece begins in the array of texts. */
    int start();

    int length();
}
