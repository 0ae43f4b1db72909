package dev.sneller.ingest;

import dev.sneller.table.ScanUnit.RawFile;
import java.io.IOException;
import java.io.InputStream;

/** Finds the line of a byte by reading the file again up to it: only bad documents need one. */
public final class TextPlaces {
    private static final int STEP_BYTES = 1 << 16;

    private final TextOpening opening;

    public TextPlaces(TextOpening opening) {
        this.opening = opening;
    }

    /** What is wrong at {@code offset} of a file's text, with line and column. */
    public Rejection rejection(RawFile file, int textStart, long offset, String reason) {
        long line = 1;
        long lineStart = textStart;
        byte[] step = new byte[STEP_BYTES];
        try (InputStream text = opening.read(file)) {
            for (long at = 0; at < offset; ) {
                int count = text.readNBytes(step, 0, (int) Math.min(step.length, offset - at));
                if (count == 0) {
                    break;
                }
                for (int newline = Newlines.first(step, 0, count);
                        newline >= 0;
                        newline = Newlines.first(step, newline + 1, count)) {
                    line++;
                    lineStart = at + newline + 1;
                }
                at += count;
            }
        } catch (IOException failure) {
            throw RawFiles.unreadable(file.location(), failure);
        }
        return new Rejection(file.location(), line, offset - lineStart + 1, offset, reason);
    }
}
