package org.interlock.alignment.saved;

import java.util.Optional;
import org.interlock.alignment.saved.AlignmentDocument.State;
import org.springframework.data.repository.Repository;

/** All saved alignments, those in sight and those that were removed lately. */
interface AlignmentDocuments extends Repository<AlignmentDocument, String> {

  Optional<State> findByKeyAndRemovedAtIsNull(String key);

  Optional<State> findByKeyAndRemovedAtIsNotNull(String key);

  AlignmentDocument save(AlignmentDocument document);
}
