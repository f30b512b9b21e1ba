package org.interlock.edit.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.interlock.edit.reference.CapabilityLink;
import org.interlock.edit.reference.CapabilityReference;
import org.interlock.edit.reference.ConnectorLink;
import org.interlock.edit.reference.ConnectorReference;
import org.interlock.edit.reference.DealLink;
import org.interlock.edit.reference.DealReference;
import org.interlock.edit.reference.Link;
import org.interlock.edit.reference.OrganizationLink;
import org.interlock.edit.reference.OrganizationReference;
import org.interlock.edit.reference.PersonLink;
import org.interlock.edit.reference.PersonReference;
import org.interlock.edit.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.format.Formatter;

/**
 * How values are written in a form. Amounts come with groups of three digits or without, and with a
 * point or a comma before the decimals, as long as it is clear which is meant.
 */
final class EditFormats extends DefaultConversionService {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2009\\u202f'’]+");
  private static final Pattern SIGNED = Pattern.compile("-?[0-9].*");
  private static final Pattern GROUP_OR_DECIMALS = Pattern.compile("-?[1-9][0-9]{0,2}[.,][0-9]{3}");
  private static final Pattern WITH_POINT =
      Pattern.compile("-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]+)?");
  private static final Pattern WITH_COMMA =
      Pattern.compile("-?([0-9]+|[0-9]{1,3}(\\.[0-9]{3})+)(,[0-9]+)?");

  EditFormats() {
    addConverter(String.class, String.class, text -> text.replace("\r\n", "\n"));
    addConverter(String.class, Double.class, EditFormats::amount);
    addConverter(Double.class, String.class, EditFormats::plain);
    addConverter(
        String.class, Long.class, text -> Long.valueOf(BLANKS.matcher(text).replaceAll("")));
    addConverter(Long.class, String.class, String::valueOf);
    addConverter(String.class, LocalDate.class, LocalDate::parse);
    addConverter(LocalDate.class, String.class, LocalDate::toString);
    addConverter(String.class, OrganizationLink.class, OrganizationLink::to);
    addConverter(String.class, PersonLink.class, PersonLink::to);
    addConverter(String.class, CapabilityLink.class, CapabilityLink::to);
    addConverter(String.class, ConnectorLink.class, ConnectorLink::to);
    addConverter(String.class, DealLink.class, DealLink::to);
    addConverter(String.class, OrganizationReference.class, OrganizationReference::new);
    addConverter(String.class, PersonReference.class, PersonReference::new);
    addConverter(String.class, CapabilityReference.class, CapabilityReference::new);
    addConverter(String.class, ConnectorReference.class, ConnectorReference::new);
    addConverter(String.class, DealReference.class, DealReference::new);
    addConverter(Link.class, String.class, link -> link.to().key());
    addConverter(Reference.class, String.class, Reference::key);
    addConverter(new Lines(this));
  }

  /** The format of one type for a binder. */
  static <T> Formatter<T> of(Class<T> type, ConversionService formats) {
    return new Formatter<>() {
      @Override
      public T parse(String text, Locale locale) {
        return Objects.requireNonNull(formats.convert(text, type));
      }

      @Override
      public String print(T value, Locale locale) {
        return Objects.requireNonNull(formats.convert(value, String.class));
      }
    };
  }

  private static Double amount(String text) {
    var digits = BLANKS.matcher(text).replaceAll("");
    if (!SIGNED.matcher(digits).matches() || GROUP_OR_DECIMALS.matcher(digits).matches()) {
      throw new IllegalArgumentException("not clear");
    }
    if (WITH_POINT.matcher(digits).matches()) {
      return Double.valueOf(digits.replace(",", ""));
    }
    if (WITH_COMMA.matcher(digits).matches()) {
      return Double.valueOf(digits.replace(".", "").replace(',', '.'));
    }
    throw new IllegalArgumentException("no number");
  }

  /** An amount as somebody would type it, so that it reads the same again. */
  private static String plain(Double amount) {
    var text = BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    return GROUP_OR_DECIMALS.matcher(text).matches() ? text + "0" : text;
  }

  /** A list with an entry on each line. */
  private record Lines(ConversionService entries) implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(
          new ConvertiblePair(String.class, List.class),
          new ConvertiblePair(List.class, String.class));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
      if (source instanceof List<?> list) {
        return String.join(
            "\n", list.stream().map(entry -> entries.convert(entry, String.class)).toList());
      }
      var entry = to.getElementTypeDescriptor();
      return source == null || entry == null
          ? null
          : Arrays.stream(source.toString().split("[\\n\\r]+"))
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .distinct()
              .map(line -> entries.convert(line, entry))
              .toList();
    }
  }
}
