package dev.sneller.exec;

import dev.sneller.vector.Batch;
import java.util.function.UnaryOperator;

/** The last sink of a query: compact copies of the batches go to the cursor. */
public final class ResultSink implements Sink {
    private final Exchange exchange;
    private final UnaryOperator<Batch> copy;

    /** @param copy makes a batch without selection that owns its values */
    public ResultSink(Exchange exchange, UnaryOperator<Batch> copy) {
        this.exchange = exchange;
        this.copy = copy;
    }

    @Override
    public SinkTask open() {
        return new SinkTask() {
            @Override
            public Progress accept(Batch batch) {
                if (exchange.isFull()) {
                    return Progress.BLOCKED;
                }
                exchange.put(copy.apply(batch));
                return Progress.MORE;
            }

            @Override
            public Signal signal() {
                return exchange;
            }
        };
    }

    @Override
    public void finish() {
        exchange.end();
    }
}
