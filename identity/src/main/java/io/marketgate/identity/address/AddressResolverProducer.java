package io.marketgate.identity.address;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces the application's single resolver, which is read at its first use. */
@Singleton
final class AddressResolverProducer {
    @Produces
    @Singleton
    AddressResolver resolver() {
        return AddressResolver.bundled();
    }
}
