/**
 * Finds the code page of text that is not Unicode, from a sample of its words: {@link
 * org.interlock.loading.source.encoding.Detector} reads them in each {@code CodePage} and takes
 * that in which they look most like names of one of its languages, if it is far enough ahead;
 * otherwise it says between which two it is undecided.
 *
 * <p>A reading costs as many nats as its words are unlikely. A word of a shape that no writing has
 * (letters of two scripts, a sign inside a word, a capital after a small letter, rare ideographs)
 * costs most; the letters of any other word cost by how often they follow one another in the names
 * of countries, languages and currencies that the JDK has in each {@code Language}. Equal texts are
 * one reading, so that it does not matter whether “Café” is windows-1252 or windows-1250.
 *
 * <p>Two libraries were tried on country and language names, one to a hundred of them in a CSV
 * file: the best answer of ICU 78.3 was wrong in 5 to 48 of 100 files of windows-1250 and in all of
 * MacRoman, which it doesn't know; that of the naive Bayes detector of Tika 4.0.0-alpha-1 in 9 to
 * 36 of windows-1250 and 20 to 82 of windows-1252. Such answers would be stored as silent mojibake.
 * juniversalchardet has no windows-1250 and was not tried as a detector.
 *
 * <p>This one refuses instead. {@code EncodingSamples} among the measurements counts it: of samples
 * of three names and more none was wrong; of single names none in windows-1252, -1250, -1251,
 * Shift_JIS and GBK, a few in windows-1257, MacRoman and IBM850. Its thresholds were chosen while
 * looking at names like these, so files from elsewhere may do worse.
 */
@NullMarked
package org.interlock.loading.source.encoding;

import org.jspecify.annotations.NullMarked;
