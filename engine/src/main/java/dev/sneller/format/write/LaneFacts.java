package dev.sneller.format.write;

import dev.sneller.format.Bounds;
import dev.sneller.format.Content;

/**
 * What is known of one lane over a row group or file, for the table's statistics.
 *
 * @param scale of NUMBER bounds
 * @param bounds strings cut to 32 bytes, not to 16 as in the file
 * @param distinct different values, null when not counted
 */
record LaneFacts(Content content, int scale, Bounds bounds, DistinctSketch distinct) {
    static final int MAX_TEXT = 32;
}
