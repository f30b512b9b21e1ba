/**
 * Finds the code page of text that is not Unicode, from a sample of its words: {@link
 * org.interlock.loading.encoding.Detector} reads them in each {@code CodePage} and takes that in
 * which they look most like names of one of its languages, if it is far enough ahead; otherwise it
 * says between which two it is undecided.
 *
 * <p>A reading costs as many nats as its words are unlikely. A word of a shape that no writing has
 * (letters of two scripts, a sign inside a word, a capital after a small letter, rare ideographs)
 * costs most; the letters of any other word cost by how often they follow one another in the names
 * of countries, languages and currencies that the JDK has in each {@code Language}. Equal texts are
 * one reading, so that it does not matter whether “Café” is windows-1252 or windows-1250.
 *
 * <p>Libraries (ICU, juniversalchardet, the naive Bayes detector of Tika) were measured on samples
 * of one to a hundred names and not taken: they decide even where nothing can be decided, and were
 * wrong in one of ten to one of two short files of windows-1250, windows-1257 and MacRoman, which
 * would be stored as silent mojibake. This one refuses instead. Of samples of three names and more
 * none was wrong; of single names none in windows-1252, -1250, -1251, Shift_JIS and GBK, a few in
 * windows-1257, MacRoman and IBM850. {@code EncodingSamples} among the measurements counts it.
 */
@NullMarked
package org.interlock.loading.encoding;

import org.jspecify.annotations.NullMarked;
