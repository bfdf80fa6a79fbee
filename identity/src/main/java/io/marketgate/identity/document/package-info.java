/**
 * Identity documents as text: their forms, normalisation and check digits. Decides only whether a number is
 * well-formed, never that a person holds it. A check digit catches typing errors and verifies no person.
 */
@NullMarked
package io.marketgate.identity.document;

import org.jspecify.annotations.NullMarked;
