package dev.sneller.exec;

/** Where a pipeline's batches go; shared by the tasks that write it. */
public interface Sink {
    /** The state of one thread. */
    SinkTask open();

    /** Called once, by one thread, when every task of every pipeline that ends here has combined. */
    void finish();
}
