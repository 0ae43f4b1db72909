package dev.sneller.expression.function.document;

import dev.sneller.expression.CastRule;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.cast.Casts;
import dev.sneller.expression.function.CallSite;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantCasts;
import dev.sneller.variant.text.format.SessionTime;
import dev.sneller.vector.ConstantVector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Binds document functions: their arguments are read as the types their kernels take, by the rules of {@code ::}. */
public final class DocumentSite {
    /** Every argument may be NULL. */
    public static final long ANY = -1L;

    private DocumentSite() {}

    /**
     * A call that is NULL when an argument is.
     *
     * @param types of the arguments in order, the last one for all that follow
     */
    public static Evaluator strict(CallSite site, Supplier<Kernel> kernels, LogicalType... types) {
        return nullable(site, 0, kernels, types);
    }

    /** A call whose kernel looks at the NULLs of some arguments itself. @param nullable one bit for each such argument */
    public static Evaluator nullable(CallSite site, long nullable, Supplier<Kernel> kernels, LogicalType... types) {
        List<Evaluator> arguments = new ArrayList<>();
        for (int i = 0; i < site.argumentCount(); i++) {
            arguments.add(as(site, i, types[Math.min(i, types.length - 1)]));
        }
        return new StrictCall(site.type(), arguments, false, nullable, kernels);
    }

    /** Casts of documents by the session's zone and formats. */
    public static VariantCasts casts(CallSite site) {
        SessionTime time = site.context().time();
        return new VariantCasts(time.zone(), time.printer());
    }

    /** One argument as a value of a type. */
    public static Evaluator as(CallSite site, int argument, LogicalType type) {
        if (site.constant(argument) != null && site.constant(argument).isNull()) {
            return (batch, selection) -> ConstantVector.nullOf(type, batch.rowCount());
        }
        return Casts.bind(site.argument(argument), site.argumentType(argument), type, CastRule.STRICT, site.context());
    }
}
