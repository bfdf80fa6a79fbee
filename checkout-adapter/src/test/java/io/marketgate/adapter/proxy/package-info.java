/** Tests of the proxy in front of a merchant's own endpoints, and the scripted merchant. */
@NullMarked
package io.marketgate.adapter.proxy;

import org.jspecify.annotations.NullMarked;
