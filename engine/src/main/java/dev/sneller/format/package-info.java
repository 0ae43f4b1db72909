/**
 * PAX data files, version 1: the layout shared by those who write and those who read.
 *
 * <p>Owns: footer, page indexes, checksums, {@link dev.sneller.format.PageCache}. Does not own: encodings of pages (package {@code
 * format.encoding}), shredding ({@code format.shred}), writing ({@code format.write}), reading ({@code format.read}).
 */
package dev.sneller.format;
