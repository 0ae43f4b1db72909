package dev.sneller.exec.operator.write;

import dev.sneller.format.write.DataFileWriter;

/** Opens a writer for one thread, bound to the target's schema, the store and the transaction's file names. */
public interface WriterFactory {
    DataFileWriter open();
}
