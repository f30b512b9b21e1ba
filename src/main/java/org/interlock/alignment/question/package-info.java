/**
 * What is asked: a {@link org.interlock.alignment.question.Question} as a user or program gives it,
 * and an {@link org.interlock.alignment.question.Inquiry} of which all keys are known.
 *
 * <p>All that is wrong is said at once ({@code InvalidQuestion}), in two steps. JSON whose form is
 * not that of a question ({@code QuestionShape}) is no question yet. Of a question, what its form
 * allows ({@code QuestionRules}, mostly the Bean Validation at the record) is said together with
 * what the graph says; so it is checked by {@code Inquiries} and not by the controllers, and pages
 * and programs read the same.
 */
@NamedInterface("question")
@NullMarked
package org.interlock.alignment.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
