/**
 * 题库. A question comes from the files and lives as a row of versions: each change of what is shown or marked makes a
 * new, immutable version; attempts freeze the one that they were drawn with. A question that has left the files is
 * retired: never drawn again, never deleted.
 *
 * <p>What differs between kinds of question stands in one {@link org.xinke.questions.Kind} each: what is shuffled, shown,
 * worth, and how it is said after the exam. To add one: its body in {@code content.QuestionBody} with its {@code
 * content.QuestionType}, its class here with a line in {@code Kinds}, its reader in {@code authoring.QuestionBodyReader}, its form
 * on the page; nothing else asks what kind a question is.
 */
@NullMarked
package org.xinke.questions;

import org.jspecify.annotations.NullMarked;
