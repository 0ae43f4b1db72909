package dev.sneller.exec.build;

import dev.sneller.table.TableSource;

/** Finds the files behind a pattern in {@code FROM 'glob'} or COPY. */
public interface FileResolver {
    /** @throws dev.sneller.error.SnellerException FILE_UNREADABLE when no file matches */
    TableSource resolve(String pattern);
}
