/**
 * Prescriptions that storefronts forward and pharmacists judge. Waiting ones are a queue of their own and no work items,
 * because a pharmacist decides each one by itself, while work items merge what catalogue editors mend once. Holds no
 * reference, no picture and no person's name. This package has the terms and the port,
 * {@code io.marketgate.identity.store} the table.
 */
@NullMarked
package io.marketgate.identity.prescription;

import org.jspecify.annotations.NullMarked;
