/**
 * The decision corpus: given, when, then, as YAML under {@code corpus/}. To add a case, add it to a file. This package
 * reads cases and compares answers. One runner each decides them in the core, over REST and against the packaged gate.
 */
package io.marketgate.corpus;
