package dev.sneller.exec.operator.aggregate.moment;

/** What is computed from pairs (y, x) of numbers. NULL over no pair. */
public enum PairStatistic {
    COVAR_POP,
    COVAR_SAMP,
    CORR,
    REGR_AVGX,
    REGR_AVGY,
    REGR_SXX,
    REGR_SYY,
    REGR_SXY,
    REGR_SLOPE,
    REGR_INTERCEPT,
    REGR_R2;

    /** Whether so many pairs with these sums of squared deviations have a result. */
    boolean isDefined(long count, double sxx, double syy) {
        return switch (this) {
            case COVAR_SAMP -> count > 1;
            case CORR -> count > 0 && sxx != 0 && syy != 0;
            case REGR_SLOPE, REGR_INTERCEPT, REGR_R2 -> count > 0 && sxx != 0;
            default -> count > 0;
        };
    }

    double of(long count, double meanX, double meanY, double sxx, double syy, double sxy) {
        return switch (this) {
            case COVAR_POP -> sxy / count;
            case COVAR_SAMP -> sxy / (count - 1);
            case CORR -> Math.max(-1, Math.min(1, sxy / (Math.sqrt(sxx) * Math.sqrt(syy))));
            case REGR_AVGX -> meanX;
            case REGR_AVGY -> meanY;
            case REGR_SXX -> sxx;
            case REGR_SYY -> syy;
            case REGR_SXY -> sxy;
            case REGR_SLOPE -> sxy / sxx;
            case REGR_INTERCEPT -> meanY - sxy / sxx * meanX;
            case REGR_R2 -> syy == 0 && !Double.isNaN(sxx) ? 1 : sxy / sxx * (sxy / syy);
        };
    }
}
