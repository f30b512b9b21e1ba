/**
 * The partner map around an organization: query → layout → SVG and list.
 *
 * <p>{@link org.interlock.map.MapQuestion} says what is asked: the centre, the view, the kinds of
 * ties, how many of each, and the centres visited before. {@link org.interlock.map.PartnerMaps}
 * answers it from the graph with a {@link org.interlock.map.PartnerMap}: nodes, links and what is
 * hidden. That one answer is the JSON of the API and the list of the page, and a layout turns it
 * into a {@link org.interlock.map.MapDrawing} of boxes, lines and captions, which a template writes
 * as SVG. A layout has no random part: the same answer gives the same picture.
 *
 * <p>Every query is bounded: an organization with a hundred thousand neighbours is read up to a
 * limit, shows its strongest ties, and says how many more there are.
 *
 * <p>Reads Organization, Deal, SUPPLIES, PARTNERS_WITH, COMPETES_WITH, CONFLICTS_WITH, PART_OF and
 * TAKES_PART; writes nothing.
 */
@ApplicationModule(
    displayName = "Map",
    allowedDependencies = {"graph", "catalog", "trust"})
@NullMarked
package org.interlock.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
