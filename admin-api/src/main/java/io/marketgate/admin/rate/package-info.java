/** Official exchange rates that staff load, by which limits of the law in money count prices in other currencies. */
@NullMarked
package io.marketgate.admin.rate;

import org.jspecify.annotations.NullMarked;
