/**
 * The product as its users meet it: only {@code java.sql} and processes, against independent answers.
 *
 * <p>Owns proofs that need the whole stack: documents come back equal, rows equal DuckDB's, writers in several processes, kills, damage.
 * Does not own laws of single classes, which stand beside them. {@code mvn -Pfull verify} runs the full sizes. Real documents are read
 * from {@code ../shared/data} beside the checkout when it is there.
 */
package dev.sneller.proof;
