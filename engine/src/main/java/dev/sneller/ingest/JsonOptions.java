package dev.sneller.ingest;

/**
 * How JSON files are read.
 *
 * @param duplicateKeys whether a key may occur twice in an object; then the last one counts
 * @param maxDocumentBytes longest text of one document
 */
public record JsonOptions(OnError onError, OuterArray outerArray, boolean duplicateKeys, int maxDocumentBytes) {
    public static final int MAX_DOCUMENT_BYTES = 128 << 20;

    public static final JsonOptions DEFAULT =
            new JsonOptions(OnError.ABORT_STATEMENT, OuterArray.AUTO, false, MAX_DOCUMENT_BYTES);

    public JsonOptions withOnError(OnError other) {
        return new JsonOptions(other, outerArray, duplicateKeys, maxDocumentBytes);
    }

    public JsonOptions withOuterArray(OuterArray other) {
        return new JsonOptions(onError, other, duplicateKeys, maxDocumentBytes);
    }

    public JsonOptions withDuplicateKeys(boolean allowed) {
        return new JsonOptions(onError, outerArray, allowed, maxDocumentBytes);
    }

    public JsonOptions withMaxDocumentBytes(int bytes) {
        return new JsonOptions(onError, outerArray, duplicateKeys, bytes);
    }
}
