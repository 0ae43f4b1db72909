package dev.sneller.ingest;

import java.util.Optional;

/**
 * What became of one file.
 *
 * @param skipped whether it was left out as a whole
 * @param parsed documents seen, bad ones included
 * @param loaded documents handed on
 * @param firstError the bad document nearest to the file's start
 */
public record FileReport(
        String location, boolean skipped, long parsed, long loaded, long errors, Optional<Rejection> firstError) {}
