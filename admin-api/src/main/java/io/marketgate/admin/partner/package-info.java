/** The partners whose licences the merchant relies on. The licences themselves are evidence. */
@NullMarked
package io.marketgate.admin.partner;

import org.jspecify.annotations.NullMarked;
