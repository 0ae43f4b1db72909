package dev.sneller.ingest;

import dev.sneller.table.ScanUnit.RawFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Opens raw files as text: looks at the first bytes for compression, byte order mark and layout. */
public final class TextOpening {
    private static final int HEAD_BYTES = 1 << 16;
    private static final int MAX_HEAD_BYTES = 1 << 20;

    private final RawFiles files;
    private final TextLayout layout;

    public TextOpening(RawFiles files, TextLayout layout) {
        this.files = files;
        this.layout = layout;
    }

    /** The file cut into blocks; the caller closes them. */
    FileBlocks open(RawFile file) throws IOException {
        RawInput input = files.open(file);
        try {
            InputStream text = text(input);
            byte[] head = text.readNBytes(HEAD_BYTES);
            if (head.length == HEAD_BYTES && Newlines.first(head, 0, head.length) < 0) {
                head = join(head, text.readNBytes(MAX_HEAD_BYTES - HEAD_BYTES));
            }
            int start = textStart(head);
            boolean whole = head.length < HEAD_BYTES || head.length > HEAD_BYTES && head.length < MAX_HEAD_BYTES;
            TextLayout.Judged judged = layout.judge(head, start, whole);
            FileProgress progress = new FileProgress(file, judged.framing(), judged.textStart());
            if (judged.cut() instanceof LineEnds ends && text instanceof RangeInputStream) {
                return new LineRanges(input, progress, ends);
            }
            byte[] first = Arrays.copyOfRange(head, judged.textStart(), head.length);
            return new StreamBlocks(closing(text, input), progress, judged.cut(), first);
        } catch (IOException | RuntimeException failure) {
            input.close();
            throw failure;
        }
    }

    /** The text of a file from its start; the caller closes it. */
    InputStream read(RawFile file) throws IOException {
        RawInput input = files.open(file);
        try {
            return closing(text(input), input);
        } catch (IOException | RuntimeException failure) {
            input.close();
            throw failure;
        }
    }

    private static InputStream text(RawInput input) throws IOException {
        byte[] head = new byte[(int) Math.min(Compression.HEAD_BYTES, input.length())];
        input.read(0, head, 0, head.length);
        Compression compression = Compression.of(input.location(), head, head.length);
        return compression.open(new RangeInputStream(input, 0));
    }

    private static InputStream closing(InputStream text, RawInput input) {
        return new FilterInputStream(text) {
            @Override
            public void close() throws IOException {
                try (input) {
                    super.close();
                }
            }
        };
    }

    private static int textStart(byte[] head) {
        boolean mark = head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
