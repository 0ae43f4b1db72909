package dev.sneller.exec.build;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Pipeline;
import dev.sneller.exec.QueryProfile;
import dev.sneller.exec.Sink;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import java.util.ArrayList;
import java.util.List;

/**
 * A pipeline being built, still without a sink. After UNION ALL it has several branches, which later operators extend alike and which end in
 * the same sink.
 */
final class PipelineHead {
    /** One source with the operators behind it. */
    private record Branch(Source source, List<Operator> operators, List<OperatorProfile> profiles) {}

    private final List<Branch> branches = new ArrayList<>();
    private QueryProfile.Node node;

    private PipelineHead(QueryProfile.Node node) {
        this.node = node;
    }

    /** @param inputs profile nodes of what the source reads, if that are operators themselves */
    static PipelineHead of(Source source, OperatorProfile profile, List<QueryProfile.Node> inputs) {
        PipelineHead head = new PipelineHead(new QueryProfile.Node(profile, List.copyOf(inputs)));
        head.branches.add(new Branch(source, new ArrayList<>(), new ArrayList<>(List.of(profile))));
        return head;
    }

    static PipelineHead union(List<PipelineHead> inputs, OperatorProfile profile) {
        PipelineHead head = new PipelineHead(new QueryProfile.Node(
                profile, inputs.stream().map(PipelineHead::node).toList()));
        inputs.forEach(input -> head.branches.addAll(input.branches));
        return head;
    }

    /** Read by one thread, so that rows come in the order of the sources. */
    PipelineHead inOrder() {
        branches.replaceAll(
                branch -> new Branch(new OneReader(branch.source()), branch.operators(), branch.profiles()));
        return this;
    }

    /** A source that has one reader whatever its size. */
    private record OneReader(Source source) implements Source {
        @Override
        public int prepare() {
            source.prepare();
            return 1;
        }

        @Override
        public int columnCount() {
            return source.columnCount();
        }

        @Override
        public SourceTask open() {
            return source.open();
        }
    }

    /** @param others profile nodes of further inputs, such as a join's build side */
    PipelineHead then(Operator operator, OperatorProfile profile, QueryProfile.Node... others) {
        for (Branch branch : branches) {
            branch.operators().add(operator);
            branch.profiles().add(profile);
        }
        List<QueryProfile.Node> inputs = new ArrayList<>();
        inputs.add(node);
        inputs.addAll(List.of(others));
        node = new QueryProfile.Node(profile, inputs);
        return this;
    }

    /** Rows that come when all others are through, such as a join's right rows without a pair; later operators see them too. */
    PipelineHead followedBy(Source source, OperatorProfile profile) {
        branches.add(new Branch(source, new ArrayList<>(), new ArrayList<>(List.of(profile))));
        return this;
    }

    /** One pipeline a branch; the last one finishes the sink. */
    List<Pipeline> end(Sink sink, OperatorProfile profile) {
        List<Pipeline> pipelines = new ArrayList<>();
        for (Branch branch : branches) {
            List<OperatorProfile> profiles = new ArrayList<>(branch.profiles());
            profiles.add(profile);
            boolean isLast = pipelines.size() == branches.size() - 1;
            pipelines.add(new Pipeline(branch.source(), branch.operators(), sink, isLast, profiles));
        }
        return pipelines;
    }

    /** Where the profile's tree stands so far. */
    QueryProfile.Node node() {
        return node;
    }
}
