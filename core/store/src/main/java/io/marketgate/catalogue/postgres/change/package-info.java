/**
 * What every write goes through: one change in one transaction, with its trail, its number and its announcement, and
 * what a row that changes open and close has in common. No kind of resource and no table of one is known here.
 */
@NullMarked
package io.marketgate.catalogue.postgres.change;

import org.jspecify.annotations.NullMarked;
