/**
 * Kind streams: what every row of a granule holds at a path, in constant, run or coded form.
 *
 * <p>Owns: {@link dev.sneller.format.kind.KindStream} (reads), {@link dev.sneller.format.kind.KindPage} (writes). Does not own: the
 * numbers of kinds ({@code format.Kinds}), the values behind them.
 *
 * <p>Invariant: a stream read from a file is checked when it is opened; ranks are checked by whoever follows them into a lane.
 */
package dev.sneller.format.kind;
