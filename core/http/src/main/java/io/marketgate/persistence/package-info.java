/** Transactions of the stores that use Hibernate ORM and Panache repositories. Independent of their tables. */
@NullMarked
package io.marketgate.persistence;

import org.jspecify.annotations.NullMarked;
