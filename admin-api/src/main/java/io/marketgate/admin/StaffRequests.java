package io.marketgate.admin;

import io.marketgate.problem.RequestLimit;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The size of what staff send: as usual, but the framework reads it. */
@Dependent
class StaffRequests {

    @Produces
    @Singleton
    RequestLimit staff() {
        return new RequestLimit("/admin/", RequestLimit.USUAL.bytes(), RequestLimit.Reader.FRAMEWORK);
    }
}
