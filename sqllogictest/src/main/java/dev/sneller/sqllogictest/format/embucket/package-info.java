/**
 * Records made on Snowflake: functions, commands, semi-structured data.
 *
 * <p>Owns: the reading of {@code records.jsonl} and how its cells are written. Entry point:
 * {@link dev.sneller.sqllogictest.format.embucket.EmbucketSuite}.
 */
package dev.sneller.sqllogictest.format.embucket;
