import { questionIdSchema } from '../../shared/domain/ids.ts';
import type { PrescreenQuestion, QuestionKind } from '../../shared/domain/job.ts';
import { entriesOf } from '../wire/keyed-list.ts';
import { firstTextOf, textOf } from '../wire/text.ts';
import { questionKindOf } from './question-kind.ts';
import { toOptions } from './question-options.ts';

const textKeys = ['name', 'label', 'question', 'title'] as const;
const kindKeys = ['type', 'kind'] as const;
const understood: ReadonlySet<string> = new Set([
  'id',
  ...textKeys,
  ...kindKeys,
  'required',
  'options',
  // Assigning it would change the record's prototype wherever it is copied key by key.
  '__proto__',
]);

/** What CareerPlug shows for the two answers of a Yes/No question; sent when it lists no options of its own. */
const yesAndNo = [
  { value: 'Yes', label: 'Yes' },
  { value: 'No', label: 'No' },
];

/**
 * A job's prescreen questions from whatever shape they came in. A question without an id can't be answered
 * and is left out; one without a text keeps its place, so that its answer isn't lost.
 */
export function toPrescreenQuestions(wire: unknown): PrescreenQuestion[] {
  const byId = new Map<string, PrescreenQuestion>();
  for (const entry of entriesOf(wire, ['id', ...textKeys], 'name')) {
    const question = toQuestion(entry);
    if (question !== null && !byId.has(question.id)) byId.set(question.id, question);
  }
  return [...byId.values()];
}

function toQuestion(entry: Readonly<Record<string, unknown>>): PrescreenQuestion | null {
  const id = questionIdSchema.safeParse(textOf(entry['id']));
  if (!id.success) return null;
  const options = toOptions(entry['options']);
  const kind = kindOf(firstTextOf(entry, kindKeys), options.length > 0);
  const extra = Object.entries(entry).filter(([name]) => !understood.has(name));
  return {
    id: id.data,
    text: firstTextOf(entry, textKeys),
    kind,
    isRequired: isTrue(entry['required']),
    options: kind === 'open' ? [] : options.length === 0 ? yesAndNo : options,
    ...(extra.length === 0 ? {} : { extra: Object.fromEntries(extra) }),
  };
}

/** An unknown kind with options is a choice; a choice without options can only be answered in words. */
function kindOf(word: string, hasOptions: boolean): QuestionKind {
  const kind = questionKindOf(word);
  if (kind === null) return hasOptions ? 'single-choice' : 'open';
  return kind === 'open' || kind === 'yes-no' || hasOptions ? kind : 'open';
}

function isTrue(value: unknown): boolean {
  return /^(?:true|t|yes|y|1)$/iu.test(textOf(value));
}
