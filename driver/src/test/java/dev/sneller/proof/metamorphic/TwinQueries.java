package dev.sneller.proof.metamorphic;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random twins over table {@code t}, and {@code u} beside it: a law drawn by chance, asked of columns or of their paths. */
final class TwinQueries {
    private final Random random;
    private final List<List<Supplier<Twins>>> families;

    TwinQueries(Random random, RandomTable t, RandomTable u, boolean isSmall) {
        this.random = random;
        Ground ground = new Ground(random, t, u, isSmall);
        families = Stream.of(
                        new FilterTwins(ground).laws(),
                        new JoinTwins(ground).laws(),
                        new SubqueryTwins(ground).laws(),
                        new GroupTwins(ground).laws(),
                        new WindowTwins(ground).laws(),
                        new SetTwins(ground).laws(),
                        new DocumentTwins(ground).laws())
                .toList();
    }

    Twins next() {
        List<Supplier<Twins>> family = families.get(random.nextInt(families.size()));
        Twins twins = family.get(random.nextInt(family.size())).get();
        boolean paths = random.nextInt(3) == 0;
        return new Twins(twins.law(), asked(twins.one(), paths), asked(twins.other(), paths));
    }

    private static String asked(String sql, boolean paths) {
        return paths ? RandomScalars.overPaths(sql) : RandomScalars.overColumns(sql);
    }
}
