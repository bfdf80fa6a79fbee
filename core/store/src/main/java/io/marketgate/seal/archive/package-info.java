/**
 * Days of the journal in files, each day in a folder of its own: its commits with their rows, the checkpoints over them,
 * and a manifest with the hashes of the files. A folder proves itself with the gate's key set; no database is needed.
 */
@NullMarked
package io.marketgate.seal.archive;

import org.jspecify.annotations.NullMarked;
