package org.interlock.loading.journal;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All loads, to be read one at a time. */
interface LoadRecords extends Repository<LoadRecord, String> {

  Optional<LoadRecord> findById(String key);

  Optional<LoadRecord> findFirstBySourceOrderByStartedAtDesc(String source);

  Optional<LoadRecord> findFirstByStatusOrderByKey(LoadStatus status);
}
