package dev.sneller.ingest;

import dev.sneller.error.ErrorCode;
import dev.sneller.memory.Reservation;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.DocumentSink;
import dev.sneller.variant.JsonException;
import dev.sneller.variant.JsonTokenizer;

/** One thread's reading of a {@link JsonSource}: a document a call, into the caller's sink. */
public final class JsonReader implements AutoCloseable {
    private final SharedFiles source;
    private final OnError onError;
    private final int maxDocumentBytes;
    private final TextPlaces places;
    private final TextBlock block;
    private final JsonTokenizer tokenizer;
    private FileBlocks current;
    private int at;
    private long loaded;
    private long documentOffset;

    JsonReader(SharedFiles source, JsonOptions options, TextPlaces places, Reservation memory) {
        this.source = source;
        this.onError = options.onError();
        this.maxDocumentBytes = options.maxDocumentBytes();
        this.places = places;
        this.block = new TextBlock(memory, maxDocumentBytes);
        this.tokenizer = options.duplicateKeys() ? JsonTokenizer.strictWithDuplicates() : JsonTokenizer.strict();
    }

    /**
     * Pushes the next good document; false when none is left.
     *
     * @throws dev.sneller.error.SnellerException INVALID_JSON with file, line and column under ABORT_STATEMENT; FILE_UNREADABLE
     */
    public boolean next(DocumentSink sink) {
        while (true) {
            if (nextInBlock(sink)) {
                return true;
            }
            flush();
            if (!fill()) {
                return false;
            }
        }
    }

    /** File of the last document. */
    public String location() {
        return block.file.location();
    }

    /** Bytes of text before the last document in its file. */
    public long offset() {
        return documentOffset;
    }

    @Override
    public void close() {
        flush();
        if (current != null) {
            source.leave(current, false);
            current = null;
        }
    }

    /** Reads a whole file without a use for its documents; false when one is bad. */
    private boolean judge(FileBlocks blocks) {
        BinaryBuilder discarded = new BinaryBuilder(true);
        boolean good = true;
        while (SharedFiles.next(blocks, block)) {
            at = block.from;
            while (nextInBlock(discarded)) {
                discarded.clear();
            }
            flush();
            good &= blocks.progress().report().errors() == 0;
        }
        at = block.to;
        return good;
    }

    private boolean nextInBlock(DocumentSink sink) {
        while (at < block.to) {
            boolean pushed = block.file.framing() == Framing.LINES ? line(sink) : document(sink);
            if (pushed) {
                loaded++;
                return true;
            }
        }
        if (block.brokenOff) {
            block.brokenOff = false;
            reject(block.to, "the array around the documents is not closed");
        }
        return false;
    }

    private boolean fill() {
        current = source.fill(block, current, onError == OnError.SKIP_FILE ? this::judge : null);
        at = current == null ? block.to : block.from;
        return current != null;
    }

    private boolean line(DocumentSink sink) {
        byte[] text = block.bytes;
        int newline = Newlines.first(text, at, block.to);
        int end = newline < 0 ? block.to : newline;
        int start = Framing.skipBlanks(text, at, end);
        at = newline < 0 ? end : newline + 1;
        if (start == end) {
            return false;
        }
        checkLength(start, end);
        try {
            documentOffset = offset(start);
            return tokenizer.parse(text, start, end, sink);
        } catch (JsonException bad) {
            reject(start + bad.position(), bad.reason());
            return false;
        }
    }

    /** A document that may span lines, with what separates it from the one before. */
    private boolean document(DocumentSink sink) {
        byte[] text = block.bytes;
        int start = Framing.skipBlanks(text, at, block.to);
        if (block.file.framing() == Framing.ARRAY && start < block.to) {
            start = separator(text, start);
        }
        if (start >= block.to) {
            at = block.to;
            return false;
        }
        try {
            documentOffset = offset(start);
            at = tokenizer.parseNext(text, start, block.to, sink);
            checkLength(start, at);
            return true;
        } catch (JsonException bad) {
            int end = new DocumentSplitter(Framing.DOCUMENTS).firstEnd(text, start, block.to);
            at = end <= start ? block.to : end;
            reject(start + bad.position(), bad.reason());
            return false;
        }
    }

    /** Passes the array's opening bracket, a comma, or its end. @return where the next document begins, or the block's end */
    private int separator(byte[] text, int start) {
        boolean first = offset(at) == block.file.textStart();
        if (first ? text[start] == '[' : text[start] == ',') {
            int next = Framing.skipBlanks(text, start + 1, block.to);
            if (!first && (next == block.to || text[next] == ']')) {
                reject(next, "a document must follow the comma");
                return block.to;
            }
            return next < block.to && text[next] == ']' ? behindArray(text, next) : next;
        }
        if (text[start] == ']') {
            return behindArray(text, start);
        }
        reject(start, "expected ',' or ']' behind a document");
        return block.to;
    }

    private int behindArray(byte[] text, int bracket) {
        int rest = Framing.skipBlanks(text, bracket + 1, block.to);
        if (rest < block.to) {
            reject(rest, "unexpected text behind the array of documents");
        }
        return block.to;
    }

    private void checkLength(int start, int end) {
        if (end - start > maxDocumentBytes) {
            block.checkDocument(end - start, block.file.location(), offset(start));
        }
    }

    private long offset(int index) {
        return block.offset + index - block.from;
    }

    private void reject(int index, String reason) {
        FileProgress file = block.file;
        long offset = offset(index);
        boolean first = file.rejected(offset);
        if (first || onError == OnError.ABORT_STATEMENT) {
            Rejection rejection = places.rejection(file.file(), file.textStart(), offset, reason);
            file.firstError(rejection);
            if (onError == OnError.ABORT_STATEMENT) {
                throw rejection.toException(ErrorCode.INVALID_JSON);
            }
        }
    }

    private void flush() {
        if (loaded > 0) {
            block.file.loaded(loaded);
            loaded = 0;
        }
    }
}
