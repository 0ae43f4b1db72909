/**
 * The decision support benchmarks as questions with published answers.
 *
 * <p>Owns: the tables of both, their rows by the public generators, the reading of queries and answers. Does not own: times; those are
 * measured in {@code bench}. Entry points: {@link dev.sneller.sqllogictest.format.tpc.TpcSuite#tpch} and
 * {@link dev.sneller.sqllogictest.format.tpc.TpcSuite#tpcds}.
 */
package dev.sneller.sqllogictest.format.tpc;
