/**
 * What a person is known by, and how it is kept from being read: secrets that do not print, normalised names, keyed
 * hashes. Knows nothing of documents, markets or tables.
 */
@NullMarked
package io.marketgate.identity.person;

import org.jspecify.annotations.NullMarked;
