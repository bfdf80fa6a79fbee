/**
 * The decision corpus: given, when, then, as YAML under {@code corpus/}. Adding a case is adding to a file. What is here
 * reads cases and compares answers; one runner each decides them in the core, over REST and against the packaged gate.
 */
package io.marketgate.corpus;
