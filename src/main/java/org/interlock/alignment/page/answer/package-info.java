/**
 * What the page shows of an answer: names, bricks, terms of the cost, and what is different from
 * before.
 */
@NullMarked
package org.interlock.alignment.page.answer;

import org.jspecify.annotations.NullMarked;
