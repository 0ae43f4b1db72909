package dev.sneller.format.residual;

import dev.sneller.format.CorruptFile;
import dev.sneller.format.FieldReader;
import dev.sneller.variant.ion.IonValueReader;
import java.util.Arrays;

/** The pairs of one path in one granule: ascending positions, and where the Ion value of each lies. Immutable. */
public final class ResidualGroup {
    private final int path;
    private final byte[] bytes;
    private final int[] positions;
    /** Start of each value, and the end of the last. */
    private final int[] starts;

    ResidualGroup(int path, byte[] bytes, int from, int to, int count) {
        this.path = path;
        this.bytes = bytes;
        positions = new int[count];
        starts = new int[count + 1];
        FieldReader fields = new FieldReader(bytes, from, to);
        int position = 0;
        for (int i = 0; i < count; i++) {
            int step = fields.size(Integer.MAX_VALUE - position);
            CorruptFile.check(i == 0 || step > 0, "positions out of order");
            position += step;
            positions[i] = position;
        }
        IonValueReader values = new IonValueReader(symbol -> null);
        int at = fields.position();
        for (int i = 0; i < count; i++) {
            starts[i] = at;
            CorruptFile.check(at < to, "fewer values than positions");
            at = values.skip(bytes, at, to);
        }
        starts[count] = at;
        CorruptFile.check(at == to, "bytes behind the last value");
    }

    public int path() {
        return path;
    }

    public int size() {
        return positions.length;
    }

    /** The row, or the element for a path through an array; ascending. */
    public int position(int index) {
        return positions[index];
    }

    /** Index of the first pair whose position is not below {@code position}. */
    public int firstFrom(int position) {
        int found = Arrays.binarySearch(positions, position);
        return found >= 0 ? found : ~found;
    }

    /** The array that holds the values. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the Ion value of a pair starts. */
    public int start(int index) {
        return starts[index];
    }

    /** Where the Ion value of a pair ends. */
    public int end(int index) {
        return starts[index + 1];
    }
}
