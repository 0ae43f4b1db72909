package dev.sneller.exec;

/** Turns batches into batches; shared by threads, immutable. */
public interface Operator {
    /** Columns of the batches it makes. */
    int columnCount();

    /** The state of one thread. */
    OperatorTask open();
}
