package org.interlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class HomeOrganizationsTest {

  @Autowired Graph graph;
  @Autowired TestGraph given;

  @Test
  void followTheStartOptionAndNothingElse() {
    given.is("CREATE (:Organization {key: 'us', home: true}), (:Organization {key: 'them'})");
    var homes = new HomeOrganizations(graph, "them");

    assertThat(homes.keys()).containsExactly("them");
    assertThat(homes.fixed()).contains("them");
    assertThat(homes.unknown()).isEmpty();
    assertThat(new HomeOrganizations(graph, "nobody").unknown()).contains("nobody");
    assertThatThrownBy(() -> homes.mark("us", "ada"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("--interlock.home=them names the home organization.");
  }
}
