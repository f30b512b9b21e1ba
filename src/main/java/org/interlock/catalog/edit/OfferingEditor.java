package org.interlock.catalog.edit;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Edits offerings. */
@Component
class OfferingEditor extends Editor<Offering> {

  OfferingEditor(Offerings offerings, NodeLocks locks) {
    super("offerings", "Offering", offerings, locks);
  }

  @Override
  public List<Field> fields() {
    return List.of(Field.required("name"), Field.of("summary", "text"));
  }

  @Override
  protected Map<String, String> values(Offering stored) {
    return FormInput.asTyped("name", stored.name(), "summary", stored.summary());
  }

  @Override
  protected Offering read(String key, FormInput input, String by) {
    return new Offering(key, input.required("name"), input.text("summary"), by, now());
  }
}
