/**
 * What is held of buyers: assurances of a merchant's subject, and the random pseudonym that replaces the subject in the
 * journal. This package has the port, {@code io.marketgate.identity.store} the tables.
 */
@NullMarked
package io.marketgate.identity.assurance;

import org.jspecify.annotations.NullMarked;
