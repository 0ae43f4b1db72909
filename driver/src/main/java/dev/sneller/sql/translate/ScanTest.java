package dev.sneller.sql.translate;

import dev.sneller.plan.ScanColumn;
import dev.sneller.plan.ScanPredicate;

/**
 * A conjunct in the form a scan tests.
 *
 * @param exact whether rows that pass need no further test
 * @param fallible whether reading the column may fail
 */
record ScanTest(ScanColumn column, ScanPredicate.Condition condition, boolean exact, boolean fallible) {}
