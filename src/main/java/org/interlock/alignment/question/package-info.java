/**
 * What is asked: a {@link org.interlock.alignment.question.Question} as a user or program gives it,
 * by its form checked ({@code QuestionRules}), and an {@link
 * org.interlock.alignment.question.Inquiry} of which all keys are known. All that is wrong is said
 * at once ({@code InvalidQuestion}).
 */
@NamedInterface("question")
@NullMarked
package org.interlock.alignment.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
