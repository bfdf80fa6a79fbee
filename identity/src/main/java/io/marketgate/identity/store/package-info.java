/**
 * The tables of identity, behind the ports of its other packages: entities of Hibernate ORM, read and written through
 * Panache repositories. Stores only hashes, words and dates, and does not interpret them.
 */
@NullMarked
package io.marketgate.identity.store;

import org.jspecify.annotations.NullMarked;
