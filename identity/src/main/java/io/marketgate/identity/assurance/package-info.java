/**
 * What is held of buyers: assurances of a merchant's subject, and the random pseudonym that stands for the subject in the
 * journal. The port is here, the tables are {@code io.marketgate.identity.store}'s.
 */
@NullMarked
package io.marketgate.identity.assurance;

import org.jspecify.annotations.NullMarked;
