/**
 * Lanes of a row group as they are read: pages by way of the cache, present values into vectors or one by one.
 *
 * <p>Owns: {@link dev.sneller.format.lane.PageSource}, {@link dev.sneller.format.lane.LaneReader} (batches), {@link
 * dev.sneller.format.lane.LaneValues} (single values), {@link dev.sneller.format.lane.DictionaryCache}. Does not own: which lanes make a
 * column, casts of documents ({@code format.read}), encodings.
 *
 * <p>Entry points: {@code LaneReader.of}, {@code Presence.locate}. Invariants: bytes are verified before they are kept or decoded;
 * positions are checked against the page; vectors belong to their reader and live until its next read.
 */
package dev.sneller.format.lane;
