/** The pharmacist's queue: prescriptions that storefronts forwarded, and what is attested or refused of them. */
@NullMarked
package io.marketgate.admin.prescription;

import org.jspecify.annotations.NullMarked;
