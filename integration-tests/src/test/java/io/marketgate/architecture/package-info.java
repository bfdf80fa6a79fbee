/**
 * Checks the structure of the code: the direction of dependencies, and which packages may use a framework or read a
 * clock.
 */
package io.marketgate.architecture;
