/** What vendors' own packages, as npm has them, say of what the gate answers and asks. No answer is judged by our own word here. */
@NullMarked
package io.marketgate.vendors;

import org.jspecify.annotations.NullMarked;
