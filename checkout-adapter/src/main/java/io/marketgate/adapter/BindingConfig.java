package io.marketgate.adapter;

import java.util.Optional;

/** What every binding in the configuration says of the calls that come under its name: whose they are. */
public interface BindingConfig {
    /** The merchant whose storefront it is. */
    String merchant();

    /** The storefront's id, where the name of the binding is another. */
    Optional<String> storefront();
}
