/**
 * The stored form of values: JSON, the same text for equal values. No row, no table and no transaction is known here.
 */
@NullMarked
package io.marketgate.catalogue.postgres.payload;

import org.jspecify.annotations.NullMarked;
