/**
 * What a scan reads, as data: tables, units of work, file references, statistics.
 *
 * <p>Owns: {@link dev.sneller.table.TableSource}, {@link dev.sneller.table.ScanUnit}, {@link dev.sneller.table.DataFileRef},
 * {@link dev.sneller.table.TableStatistics}, what statistics prove of a file. Does not own: opening, reading or writing anything. All records are immutable; objects are
 * named by key text.
 */
package dev.sneller.table;
