package dev.sneller.expression.function.random;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.type.Datum;
import dev.sneller.type.TypeKind;
import java.util.Map;

/** Numbers and texts made by chance, or made of a seed so that they look like it. */
public final class RandomFunctions {
    private RandomFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        return Map.of(
                "RANDOM",
                RandomFunctions::random,
                "UNIFORM",
                RandomFunctions::uniform,
                "NORMAL",
                site -> site.strict(Normal::new),
                "ZIPF",
                site -> site.strict(() -> new Zipf(site.type())),
                "RANDSTR",
                site -> site.strict(RandomText::new),
                "UUID_STRING",
                RandomFunctions::uuid);
    }

    /** Whether a call without columns has another value in each row. */
    public static boolean isByChance(String function, int argumentCount) {
        return function.equals("RANDOM") || function.equals("UUID_STRING") && argumentCount == 0;
    }

    private static Evaluator random(CallSite site) {
        Datum seed = site.argumentCount() == 0 ? null : site.constant(0);
        Long number = seed == null || seed.isNull() ? null : Mixer.fold(seed.high(), seed.low());
        return new RandomNumbers(site.context().random(), number, site.type());
    }

    private static Evaluator uniform(CallSite site) {
        return site.type().kind() == TypeKind.DOUBLE
                ? site.strict(Uniform::real)
                : site.strict(() -> new Uniform(site.type()));
    }

    private static Evaluator uuid(CallSite site) {
        return site.argumentCount() == 0
                ? new Uuids.Fresh(site.type())
                : site.strict(() -> new Uuids.OfName(site.type()));
    }
}
