/**
 * The tables of identity, behind the ports of its other packages: entities of Hibernate ORM, read and written through
 * Panache repositories. Writes only hashes, words and dates of force; has no say in what they mean.
 */
@NullMarked
package io.marketgate.identity.store;

import org.jspecify.annotations.NullMarked;
