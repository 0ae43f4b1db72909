package dev.sneller.objectstore;

/**
 * How often a {@link FaultyStore} fails, each as a probability from 0 to 1.
 *
 * @param lostRequest the request never arrives
 * @param lostResponse a write is applied, its answer is lost
 * @param zombie a put is answered with a failure and applied later
 * @param shortRead a read breaks off in the middle
 * @param partialList a listing omits objects
 */
public record FaultPlan(double lostRequest, double lostResponse, double zombie, double shortRead, double partialList) {
    public static final FaultPlan NONE = new FaultPlan(0, 0, 0, 0, 0);

    /** Every kind of fault equally often. */
    public static FaultPlan all(double probability) {
        return new FaultPlan(probability, probability, probability, probability, probability);
    }
}
