package dev.sneller.bench;

/**
 * One question in both dialects, each written as suits that database best.
 *
 * @param name the name in reports
 * @param duckdb with casts of whole paths: DuckDB's fast form over VARIANT
 * @param sneller with paths and casts as in Snowflake
 */
record Question(String name, String duckdb, String sneller) {}
