package dev.sneller.exec.spill;

import com.github.luben.zstd.Zstd;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.LittleEndian;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;

/**
 * A file of blocks. Before each block: its length as stored, its length unpacked (the same when it did not shrink), and CRC32C of both
 * and the stored bytes. Not a channel: a thread that is interrupted would close it.
 */
final class BlockFile implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int ZSTD_LEVEL = 1;

    private final SpillDirectory directory;
    private final LongConsumer meter;
    private Path path;
    private RandomAccessFile file;
    private byte[] stored = {};
    private long length;

    BlockFile(SpillDirectory directory, LongConsumer meter) {
        this.directory = directory;
        this.meter = meter;
    }

    long length() {
        return length;
    }

    void write(ByteBuilder block) {
        int raw = block.size();
        int bound = HEADER + (int) Zstd.compressBound(raw);
        if (stored.length < bound) {
            stored = new byte[bound];
        }
        long packed = Zstd.compressByteArray(stored, HEADER, bound - HEADER, block.array(), 0, raw, ZSTD_LEVEL);
        Invariant.check(!Zstd.isError(packed), "zstd compresses into its own bound");
        int size = (int) packed;
        if (size >= raw) {
            System.arraycopy(block.array(), 0, stored, HEADER, raw);
            size = raw;
        }
        LittleEndian.putInt(stored, 0, size);
        LittleEndian.putInt(stored, 4, raw);
        LittleEndian.putInt(stored, 8, checksum(stored, size));
        directory.add(HEADER + size);
        length += HEADER + size;
        try {
            if (file == null) {
                path = directory.newFile();
                file = new RandomAccessFile(path.toFile(), "rw");
            }
            file.write(stored, 0, HEADER + size);
        } catch (IOException e) {
            throw directory.unwritable(e);
        }
        meter.accept(HEADER + size);
    }

    private static int checksum(byte[] stored, int size) {
        CRC32C crc = new CRC32C();
        crc.update(stored, 0, 8);
        crc.update(stored, HEADER, size);
        return (int) crc.getValue();
    }

    /** Frees the buffer and the handle until the file is read. */
    void endWriting() {
        stored = new byte[0];
        closeHandle();
    }

    /** Puts the place of reading back to the start. */
    void rewind() {
        try {
            if (file == null && path != null) {
                file = new RandomAccessFile(path.toFile(), "r");
            } else if (file != null) {
                file.seek(0);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The next block's content in the answer's first bytes, null at the end. @param size receives how many bytes count */
    byte[] read(byte[] reused, int[] size) {
        try {
            if (file == null || file.getFilePointer() == length) {
                closeHandle();
                return null;
            }
            byte[] header = new byte[HEADER];
            file.readFully(header);
            int packed = LittleEndian.getInt(header, 0);
            int raw = LittleEndian.getInt(header, 4);
            check(packed >= 0 && packed <= raw && packed <= length - file.getFilePointer());
            stored = room(stored, HEADER + packed);
            System.arraycopy(header, 0, stored, 0, HEADER);
            file.readFully(stored, HEADER, packed);
            check(checksum(stored, packed) == LittleEndian.getInt(header, 8));
            size[0] = raw;
            return unpack(packed, raw, room(reused, raw));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private byte[] unpack(int packed, int raw, byte[] target) {
        if (packed == raw) {
            System.arraycopy(stored, HEADER, target, 0, raw);
        } else {
            check(Zstd.decompressByteArray(target, 0, raw, stored, HEADER, packed) == raw);
        }
        return target;
    }

    private static byte[] room(byte[] reused, int size) {
        return reused.length >= size ? reused : new byte[size];
    }

    private void check(boolean isWhole) {
        if (!isWhole) {
            throw new SnellerException(
                    ErrorCode.CORRUPT_FILE,
                    "spill file " + path + " is damaged; check its disk and run the statement again");
        }
    }

    private SnellerException unreadable(IOException cause) {
        return new SnellerException(
                ErrorCode.FILE_UNREADABLE,
                "spill file " + path + " could not be read (" + cause.getMessage() + "); run the statement again",
                cause);
    }

    private void closeHandle() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw directory.unwritable(e);
            } finally {
                file = null;
            }
        }
    }

    @Override
    public void close() {
        try {
            closeHandle();
        } finally {
            if (path != null) {
                SpillFolder.delete(path);
                path = null;
            }
            directory.remove(length);
            length = 0;
            stored = new byte[0];
        }
    }
}
