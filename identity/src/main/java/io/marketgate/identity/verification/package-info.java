/**
 * Verifying the identity of a buyer: the use case, its outcomes, and the ports it needs. The market's pack says what a
 * market accepts. The adapters ask registers and store rows.
 */
@NullMarked
package io.marketgate.identity.verification;

import org.jspecify.annotations.NullMarked;
