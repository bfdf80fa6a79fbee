package io.marketgate.adapter;

import java.util.Optional;

/** The merchant and storefront of a binding, in the configuration. */
public interface BindingConfig {
    /** The merchant whose storefront it is. */
    String merchant();

    /** The storefront's id, if it differs from the binding's name. */
    Optional<String> storefront();
}
