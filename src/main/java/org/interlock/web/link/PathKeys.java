package org.interlock.web.link;

import java.util.Set;
import org.interlock.graph.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;

/** Texts of path variables: the keys that a part of an address stands for. */
@Component
final class PathKeys implements ConditionalGenericConverter {

  @Override
  public Set<ConvertiblePair> getConvertibleTypes() {
    return Set.of(new ConvertiblePair(String.class, String.class));
  }

  @Override
  public boolean matches(TypeDescriptor source, TypeDescriptor target) {
    return target.hasAnnotation(PathVariable.class);
  }

  @Override
  public @Nullable Object convert(
      @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
    return source instanceof String segment ? Keys.ofSegment(segment) : source;
  }
}
