package io.marketgate.identity.store;

import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;
import java.util.List;

/** Fictitious persons for the local register of a demonstration, with well-formed numbers that belong to no person. */
public final class DemonstrationPersons {
    /** All of them. They are made up, and so are no secret. */
    public static final List<Person> ALL = List.of(
            new Person(DocumentType.CN_RESIDENT_ID, "110101199003078814", "李明"),
            new Person(DocumentType.CN_RESIDENT_ID, "44030520120601002X", "王小雨"),
            new Person(DocumentType.CN_HKMOTW_RESIDENCE_PERMIT, "810000199408230021", "陳大文"),
            new Person(DocumentType.CN_FOREIGN_PERMANENT_RESIDENT_ID, "911124198108030024", "Marie Dubois"));

    private DemonstrationPersons() {}

    /** A person by one document. */
    public record Person(DocumentType type, String number, String name) {}

    /** Enters them or replaces them. Blocks. */
    public static void enter(LocalRegister register) {
        ALL.forEach(person ->
                register.enter(person.type(), new Secret<>(person.number()), new Secret<>(person.name()), null));
    }
}
