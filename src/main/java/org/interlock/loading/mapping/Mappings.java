package org.interlock.loading.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.interlock.loading.source.NotLoadable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The mappings that ship, and those that stand in a file. */
@Component
public class Mappings {

  private static final long LARGEST = 1 << 20;

  private final Mapping interlock = shipped("interlock");
  private final List<Mapping> shipped =
      List.of(shipped("cordis"), shipped("cordis-official"), shipped("landscape"));

  /** The mappings of known sources; the Interlock CSV set needs none. */
  public List<Mapping> shipped() {
    return shipped;
  }

  /** The mapping of the Interlock CSV set. */
  public Mapping interlock() {
    return interlock;
  }

  /**
   * A shipped mapping by its name, or one from a file.
   *
   * @throws NotLoadable if there is none, or it is wrong
   */
  public Mapping named(String nameOrPath) {
    for (var mapping : shipped) {
      if (mapping.name().equals(nameOrPath)) {
        return mapping;
      }
    }
    if (nameOrPath.equals(interlock.name())) {
      return interlock;
    }
    if (!nameOrPath.endsWith(".yml") && !nameOrPath.endsWith(".yaml")) {
      throw new NotLoadable(
          "There is no mapping “%s”: name one of %s, or a .yml file."
              .formatted(
                  nameOrPath,
                  shipped.stream().map(Mapping::name).collect(Collectors.joining(", "))));
    }
    return fromFile(Path.of(nameOrPath));
  }

  private static Mapping fromFile(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new NotLoadable("There is no mapping file %s.".formatted(file));
      }
      if (Files.size(file) > LARGEST) {
        throw new NotLoadable("The mapping file %s is too large for a mapping.".formatted(file));
      }
      return MappingReader.read(file.getFileName().toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new NotLoadable(
          "The mapping file %s can't be read as UTF-8 text.".formatted(file), unreadable);
    }
  }

  private static Mapping shipped(String name) {
    try {
      var file = new ClassPathResource("mappings/" + name + ".yml");
      return MappingReader.read(name, file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
