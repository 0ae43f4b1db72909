package dev.sneller.ingest;

import com.github.luben.zstd.ZstdInputStream;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** How a raw file is packed: its first bytes tell, and its name must not contradict them. */
enum Compression {
    NONE {
        @Override
        InputStream open(InputStream stored) {
            return stored;
        }
    },
    GZIP {
        @Override
        InputStream open(InputStream stored) throws IOException {
            return new GZIPInputStream(stored, BUFFER_BYTES);
        }
    },
    ZSTD {
        @Override
        InputStream open(InputStream stored) throws IOException {
            return new ZstdInputStream(stored);
        }
    };

    /** First bytes needed to tell. */
    static final int HEAD_BYTES = 4;

    private static final int BUFFER_BYTES = 1 << 16;

    /** Text from stored bytes; several members or frames one after the other are one text. */
    abstract InputStream open(InputStream stored) throws IOException;

    /** @param length how many bytes of {@code head} there are */
    static Compression of(String location, byte[] head, int length) {
        String name = location.toLowerCase(Locale.ROOT);
        Compression content = ofContent(head, length);
        if (content != NONE || length == 0) {
            return content;
        }
        if (isNamed(location)) {
            String text = "file " + SnellerException.quote(location) + " is not compressed as its name says";
            throw new SnellerException(ErrorCode.FILE_UNREADABLE, text);
        }
        if (name.endsWith(".bz2") || name.endsWith(".lz4") || name.endsWith(".xz") || name.endsWith(".snappy")) {
            String text =
                    "file " + SnellerException.quote(location) + ": this compression is not known. Use gzip or zstd";
            throw new SnellerException(ErrorCode.UNSUPPORTED, text);
        }
        return NONE;
    }

    /** Whether a name says that the file is compressed. */
    static boolean isNamed(String location) {
        String name = location.toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") || name.endsWith(".gzip") || name.endsWith(".zst") || name.endsWith(".zstd");
    }

    private static Compression ofContent(byte[] head, int length) {
        if (length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B) {
            return GZIP;
        }
        boolean zstd = length >= HEAD_BYTES
                && head[0] == 0x28
                && head[1] == (byte) 0xB5
                && head[2] == 0x2F
                && head[3] == (byte) 0xFD;
        return zstd ? ZSTD : NONE;
    }
}
