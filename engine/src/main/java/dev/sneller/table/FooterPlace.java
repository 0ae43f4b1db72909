package dev.sneller.table;

/**
 * Where a PAX file's footer and page indexes lie, so that opening costs at most one ranged read.
 *
 * @param offset of the footer from the file's start, bytes
 * @param length of the footer, bytes
 * @param crc CRC32C of the footer
 * @param formatVersion major version of the file format
 * @param indexOffset of the page-index section, bytes
 * @param indexLength of the page-index section, bytes
 */
public record FooterPlace(long offset, int length, int crc, int formatVersion, long indexOffset, int indexLength) {}
