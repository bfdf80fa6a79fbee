package io.marketgate.identity.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The entries of the local register, in {@code identity_register}. Methods run in the caller's transaction. */
@ApplicationScoped
class RegisterEntries implements PanacheRepositoryBase<RegisterEntryRow, String> {
    /** SQL for {@code on conflict}: two replicas that enter a document at once both succeed. */
    private static final String ENTER = """
            insert into identity_register (document_hash, name_hash, birth_date_hash) values (:document, :name, :birthDate)
                on conflict (document_hash) do update
               set name_hash = excluded.name_hash, birth_date_hash = excluded.birth_date_hash
            """;

    /** Enters a document, or replaces its entry. */
    void enter(RegisterEntryRow entry) {
        getSession()
                .createNativeMutationQuery(ENTER)
                .setParameter("document", entry.documentHash())
                .setParameter("name", entry.nameHash())
                .setParameter("birthDate", entry.birthDateHash(), String.class)
                .executeUpdate();
    }

    /** The entry under any of these hashes of one document. */
    Optional<RegisterEntryRow> of(List<String> documentHashes) {
        return find("documentHash in ?1", documentHashes).firstResultOptional();
    }

    boolean isEmpty() {
        return findAll().firstResultOptional().isEmpty();
    }
}
