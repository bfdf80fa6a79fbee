/**
 * The identifying data of a person and its protection: secrets that do not print, normalised names, keyed hashes.
 * Independent of documents, markets and tables.
 */
@NullMarked
package io.marketgate.identity.person;

import org.jspecify.annotations.NullMarked;
