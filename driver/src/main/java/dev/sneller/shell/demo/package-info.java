/**
 * The documents of the demo: events of a small social network, and samples of reinforcement learning runs.
 *
 * <p>Owns: what the documents look like, and that the same seed always makes the same ones. Does not own: loading or querying them.
 * Entry point: {@link dev.sneller.shell.demo.DemoFiles}.
 *
 * <p>Invariants: events are written in the order of their time; documents differ in shape as real ones do (absent keys, keys of
 * several types, nested arrays).
 */
package dev.sneller.shell.demo;
