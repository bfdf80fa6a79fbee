/** The real parts black-box tests run against: the packaged application as a process, and a Keycloak. No test lives here. */
@NullMarked
package io.marketgate.harness;

import org.jspecify.annotations.NullMarked;
