package dev.sneller.exec;

import java.util.List;

/**
 * A source, operators in order, a sink.
 *
 * @param finishesSink whether this is the last pipeline into its sink
 * @param profiles one for the source, one for each operator, one for the sink
 */
public record Pipeline(
        Source source, List<Operator> operators, Sink sink, boolean finishesSink, List<OperatorProfile> profiles) {
    public Pipeline {
        operators = List.copyOf(operators);
        profiles = List.copyOf(profiles);
    }
}
