/** Tests of the Agentic Commerce Protocol. */
@NullMarked
package io.marketgate.adapter.acp;

import org.jspecify.annotations.NullMarked;
