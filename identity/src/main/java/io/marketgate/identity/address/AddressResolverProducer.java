package io.marketgate.identity.address;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the application its one resolver, read at the first use. */
@Singleton
final class AddressResolverProducer {
    @Produces
    @Singleton
    AddressResolver resolver() {
        return AddressResolver.bundled();
    }
}
