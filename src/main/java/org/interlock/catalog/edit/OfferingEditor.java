package org.interlock.catalog.edit;

import java.util.List;
import java.util.Map;
import org.interlock.graph.UnknownKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Edits offerings. */
@Component
class OfferingEditor implements Editor {

  private final Offerings offerings;

  OfferingEditor(Offerings offerings) {
    this.offerings = offerings;
  }

  @Override
  public String collection() {
    return "offerings";
  }

  @Override
  public String label() {
    return "Offering";
  }

  @Override
  public List<Field> fields() {
    return List.of(Field.required("name"), Field.of("summary", "text"));
  }

  @Override
  public Map<String, String> stored(String key) {
    var stored = offerings.findById(key).orElseThrow(() -> new UnknownKey("offering", key));
    return Edits.typed("name", stored.name(), "summary", stored.summary());
  }

  @Override
  @Transactional
  public void change(String key, FormInput input, String by) {
    var changed = read(key, input, by);
    if (input.isRight()) {
      offerings.save(changed);
    }
  }

  private Offering read(String key, FormInput input, String by) {
    return new Offering(key, input.required("name"), input.text("summary"), by, Edits.now());
  }
}
