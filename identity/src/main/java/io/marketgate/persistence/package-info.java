/**
 * Transactions of the stores that keep their tables through Hibernate ORM and Panache repositories. Knows no table and no
 * store.
 */
@NullMarked
package io.marketgate.persistence;

import org.jspecify.annotations.NullMarked;
