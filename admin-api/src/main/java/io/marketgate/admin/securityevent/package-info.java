/** Who was refused, which key was used, who erased a buyer. Writes nothing. */
@NullMarked
package io.marketgate.admin.securityevent;

import org.jspecify.annotations.NullMarked;
