package io.marketgate.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Members of a stored form, to be written where the generator stands. */
interface Writing {
    void to(JsonGenerator out) throws IOException;
}
