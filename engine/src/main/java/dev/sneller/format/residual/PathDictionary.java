package dev.sneller.format.residual;

import dev.sneller.format.CorruptFile;
import dev.sneller.format.FieldReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All paths a column has in its residual, read in pieces: a look-up reads the index once and one block.
 *
 * <p>A path that is neither here nor a path column occurs nowhere in the file. Every piece is verified before use. Owned by one thread;
 * the blocks read last stay decoded.
 */
public final class PathDictionary {
    /** Reads a piece of the section. */
    @FunctionalInterface
    public interface Section {
        /** Exactly {@code length} bytes from {@code offset} of the section. */
        byte[] read(int offset, int length);
    }

    private static final int HEADER = 8;
    /** Decoded blocks held, about 50 KiB each. */
    private static final int KEPT_BLOCKS = 64;

    private final Section section;
    private final int pathCount;
    private final byte[][] firstPaths;
    private final int[] offsets;
    private final int[] stored;
    private final int[] raw;
    private final int[] checksums;
    private final int idsOffset;
    private final int idWidth;
    private final int idsChecksum;
    private final ResidualPath[][] decoded;
    /** The blocks decoded last, in turn. */
    private final int[] kept = new int[KEPT_BLOCKS];

    private int nextKept;
    private byte[] ids;
    private final int length;

    /** @param length of the section */
    public PathDictionary(Section section, int length) {
        this.section = section;
        this.length = length;
        FieldReader header = new FieldReader(section.read(0, HEADER), 0, HEADER);
        int indexLength = header.i32();
        int checksum = header.i32();
        CorruptFile.check(indexLength > 0 && indexLength <= length - HEADER, "an index outside its dictionary");
        FieldReader index = new FieldReader(verified(HEADER, indexLength, checksum), 0, indexLength);
        pathCount = index.size(Frames.MAX_RAW);
        int blocks = index.size(indexLength);
        firstPaths = new byte[blocks][];
        offsets = new int[blocks];
        stored = new int[blocks];
        raw = new int[blocks];
        checksums = new int[blocks];
        decoded = new ResidualPath[blocks][];
        Arrays.fill(kept, -1);
        int offset = HEADER + indexLength;
        for (int i = 0; i < blocks; i++) {
            offsets[i] = offset;
            stored[i] = index.size(length - offset);
            raw[i] = index.size(Frames.MAX_RAW);
            Frames.checkRatio(stored[i], raw[i]);
            checksums[i] = index.i32();
            int size = index.size(index.remaining());
            int start = index.skip(size);
            firstPaths[i] = Arrays.copyOfRange(index.array(), start, start + size);
            offset += stored[i];
        }
        idsOffset = offset;
        idWidth = index.size(4);
        idsChecksum = index.i32();
        CorruptFile.check(
                blocks > 0 && idWidth > 0 && index.remaining() == 0, "an index that does not end where it should");
    }

    /** A dictionary that is in memory whole. */
    public static PathDictionary of(byte[] bytes) {
        return new PathDictionary((offset, size) -> Arrays.copyOfRange(bytes, offset, offset + size), bytes.length);
    }

    private byte[] verified(int offset, int size, int checksum) {
        byte[] bytes = section.read(offset, size);
        CorruptFile.check(
                bytes.length == size && PathDictionaryBuilder.crc(bytes, 0, size) == checksum,
                "a piece whose checksum differs");
        return bytes;
    }

    /** Paths in the dictionary. */
    public int size() {
        return pathCount;
    }

    /** The entry of a path by its canonical bytes, or null. */
    public ResidualPath find(byte[] path) {
        int number = blockOf(path);
        if (number < 0) {
            return null;
        }
        ResidualPath[] block = block(number);
        int low = 0;
        int high = block.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(block[middle].path(), path);
            if (order == 0) {
                return block[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** The entries whose canonical bytes start with a prefix, itself included, in byte order. */
    public List<ResidualPath> under(byte[] prefix) {
        List<ResidualPath> found = new ArrayList<>();
        for (int number = Math.max(0, blockOf(prefix)); number < firstPaths.length; number++) {
            if (Arrays.compareUnsigned(firstPaths[number], prefix) > 0 && !startsWith(firstPaths[number], prefix)) {
                break;
            }
            for (ResidualPath entry : block(number)) {
                if (startsWith(entry.path(), prefix)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    /** Whether a longer path starts with a prefix. */
    public boolean hasBelow(byte[] prefix) {
        for (int number = Math.max(0, blockOf(prefix)); number < firstPaths.length; number++) {
            for (ResidualPath entry : block(number)) {
                if (Arrays.compareUnsigned(entry.path(), prefix) > 0) {
                    return startsWith(entry.path(), prefix);
                }
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] path, byte[] prefix) {
        return path.length >= prefix.length && Arrays.equals(path, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** The entry of a path id; an id that no page can hold is damage. */
    public ResidualPath path(int id) {
        if (ids == null) {
            ids = verified(idsOffset, length - idsOffset, idsChecksum);
        }
        CorruptFile.check(id >= 0 && id < ids.length / idWidth, "a path number that is not in the dictionary");
        int number = 0;
        for (int i = 0; i < idWidth; i++) {
            number |= (ids[id * idWidth + i] & 0xFF) << 8 * i;
        }
        CorruptFile.check(number >= 0 && number < firstPaths.length, "a block number outside the dictionary");
        for (ResidualPath entry : block(number)) {
            if (entry.id() == id) {
                return entry;
            }
        }
        throw CorruptFile.of("a path number that is not in its block");
    }

    /** The last block whose first path is not above a path, or -1. */
    private int blockOf(byte[] path) {
        int found = Arrays.binarySearch(firstPaths, path, Arrays::compareUnsigned);
        return found >= 0 ? found : ~found - 1;
    }

    private ResidualPath[] block(int number) {
        if (decoded[number] == null) {
            byte[] piece = verified(offsets[number], stored[number], checksums[number]);
            if (kept[nextKept] >= 0) {
                decoded[kept[nextKept]] = null;
            }
            kept[nextKept] = number;
            nextKept = (nextKept + 1) % KEPT_BLOCKS;
            decoded[number] = decode(Frames.read(piece, 0, stored[number], raw[number]));
        }
        return decoded[number];
    }

    private static ResidualPath[] decode(byte[] content) {
        List<ResidualPath> entries = new ArrayList<>();
        FieldReader fields = new FieldReader(content, 0, content.length);
        byte[] path = {};
        int[] rowGroups = null;
        while (fields.remaining() > 0) {
            int shared = fields.size(path.length);
            int suffix = fields.size(fields.remaining());
            byte[] next = Arrays.copyOf(path, shared + suffix);
            System.arraycopy(content, fields.skip(suffix), next, shared, suffix);
            path = next;
            int id = fields.size(Integer.MAX_VALUE);
            int count = fields.size(fields.remaining());
            if (count > 0) {
                rowGroups = new int[count];
                int rowGroup = 0;
                for (int i = 0; i < count; i++) {
                    rowGroup += fields.size(Frames.MAX_RAW);
                    rowGroups[i] = rowGroup;
                }
            }
            CorruptFile.check(rowGroups != null, "a path without row groups");
            entries.add(new ResidualPath(path, id, rowGroups));
        }
        return entries.toArray(new ResidualPath[0]);
    }
}
