/** The configuration of identity, and the assembly of its parts as beans. Has no behaviour of its own. */
@NullMarked
package io.marketgate.identity.configuration;

import org.jspecify.annotations.NullMarked;
