package org.interlock.bench;

/** Takes the rows of an Interlock CSV set, sheet by sheet in the order of {@link Sheet}. */
public interface Sheets extends AutoCloseable {

  /** The sheets that a synthetic graph has, with those of their columns that it fills. */
  enum Sheet {
    CONNECTORS("key,name,kind"),
    CAPABILITIES("key,name,scheme,broader_key"),
    ORGANIZATIONS("key,name,kind,country,home"),
    PEOPLE("key,name"),
    OFFERINGS("key,organization_key,name"),
    PROVIDES("offering_key,capability_key,level"),
    REQUIRES("offering_key,capability_key"),
    CONNECTS("offering_key,connector_key"),
    OBJECTIVES("key,owner_key,statement,seeks"),
    TIES("from_key,to_key,type"),
    EMPLOYMENTS("person_key,organization_key"),
    ACQUAINTANCES("person_key,other_key,strength"),
    INTERACTIONS("key,kind,on,about");

    final String header;

    Sheet(String header) {
      this.header = header;
    }

    String file() {
      return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
    }
  }

  /** One row; the cells need no quotes. */
  void row(Sheet sheet, String... cells);

  @Override
  void close();
}
