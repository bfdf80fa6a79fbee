/** Holds the shape of the code: which way arrows run, who may see a framework, who may read a clock. */
package io.marketgate.architecture;
