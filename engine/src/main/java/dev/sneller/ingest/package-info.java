/**
 * Raw files in, documents out: JSON lines, compressed or not, in folders and buckets.
 *
 * <p>Owns: globs, compression, the cutting of text into documents, the policy for bad ones, the set of files behind
 * {@code FROM 'glob'}. Does not own: the tokenizer (variant), where documents go (a {@code DocumentSink}), load history.
 *
 * <p>Entry points: {@link dev.sneller.ingest.RawFiles} finds and opens files; {@link dev.sneller.ingest.FileSet} is a glob as a table;
 * {@link dev.sneller.ingest.JsonSource} hands their documents to any number of threads.
 *
 * <p>Invariants: every document is handed out once, by one thread; lines are never cut; what is wrong with a document is told with file,
 * line, column and byte.
 */
package dev.sneller.ingest;
