/**
 * Identity documents as text: their forms, normalisation and check digits. What is found here is that a number is
 * well-formed, never that a person holds it: a check digit catches typing errors and verifies nobody.
 */
@NullMarked
package io.marketgate.identity.document;

import org.jspecify.annotations.NullMarked;
