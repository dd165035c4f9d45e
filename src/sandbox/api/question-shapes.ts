import type { Question } from '../data/questions.ts';
import type { Json } from './lookup-shapes.ts';

/** The shapes in which a job's questions may come: which one CareerPlug uses is unknown (facts.md). */
export const questionShapes = ['list', 'object-by-id', 'list-other-words', 'one', 'empty', 'null'] as const;
export type QuestionShape = (typeof questionShapes)[number];

/** `object-by-id` is the only one of them that the document allows. */
export function questionsShape(questions: readonly Question[], shape: QuestionShape): unknown {
  const first = questions[0];
  switch (shape) {
    case 'list':
      return questions.map(usualWords);
    case 'list-other-words':
      return questions.map((question, index) => otherWords(question, index));
    case 'object-by-id':
      return Object.fromEntries(questions.map((question) => [question.id, usualWords(question)]));
    case 'one':
      return first === undefined ? null : usualWords(first);
    case 'empty':
      return {};
    case 'null':
      return null;
  }
}

/** How many of the questions can be seen in that shape. */
export function visibleQuestions(questions: readonly Question[], shape: QuestionShape): readonly Question[] {
  if (shape === 'empty' || shape === 'null') return [];
  return shape === 'one' ? questions.slice(0, 1) : questions;
}

function usualWords(question: Question): Json {
  const base = { id: question.id, name: question.text, type: question.kind, required: question.isRequired };
  return question.options.length === 0 ? base : { ...base, options: question.options };
}

/** Another text key, `kind` for `type`, no `required`, options as objects, and a field nobody knows. */
function otherWords(question: Question, index: number): Json {
  const textKey = ['label', 'question', 'title'][index % 3] ?? 'name';
  return {
    id: question.id,
    [textKey]: question.text,
    kind: question.kind,
    knockout: index === 0,
    options:
      question.options.length === 0
        ? null
        : question.options.map((label, place) =>
            place % 2 === 0 ? { value: `${question.id}-${place + 1}`, label } : { value: label },
          ),
  };
}
