/**
 * The kinds of resources that a merchant owns, each with its entity, its repository and what it needs, and eligibility,
 * which is part of a SKU. Entities are read and written through Panache repositories, in the application's
 * transactions. No row and no repository is seen from outside.
 */
@NullMarked
package io.marketgate.catalogue.postgres.kind;

import org.jspecify.annotations.NullMarked;
