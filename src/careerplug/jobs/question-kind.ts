import type { QuestionKind } from '../../shared/domain/job.ts';

// CareerPlug's four kinds are known by their names on its pages only; how its API spells them is not
// (facts.md, Shapes). Letters only, lower case, without a leading class name or a trailing "question".
const kinds: Readonly<Record<QuestionKind, readonly string[]>> = {
  'yes-no': ['yesno', 'yesorno', 'yn', 'boolean', 'bool', 'truefalse'],
  'single-choice': [
    'multiplechoice',
    'singlechoice',
    'singleselect',
    'singleanswer',
    'choice',
    'radio',
    'radiobutton',
    'radiobuttons',
    'select',
    'selectone',
    'dropdown',
  ],
  'multi-choice': [
    'multiselect',
    'multichoice',
    'multipleselect',
    'multipleanswer',
    'multipleanswers',
    'multipleselection',
    'selectmultiple',
    'selectmany',
    'checkbox',
    'checkboxes',
    'checklist',
  ],
  open: [
    'openresponse',
    'openended',
    'open',
    'opentext',
    'text',
    'textarea',
    'textfield',
    'string',
    'freetext',
    'freeresponse',
    'freeform',
    'shortanswer',
    'longanswer',
    'shorttext',
    'longtext',
    'paragraph',
    'essay',
    'input',
  ],
};

const kindByName = new Map<string, QuestionKind>();
for (const kind of ['yes-no', 'single-choice', 'multi-choice', 'open'] as const) {
  for (const name of kinds[kind]) kindByName.set(name, kind);
}

/** The kind that a server's word means, or null for a word we don't know. */
export function questionKindOf(word: string): QuestionKind | null {
  const name = word
    .slice(word.lastIndexOf(':') + 1)
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '')
    .replace(/(?:prescreen)?questions?$/u, '');
  return kindByName.get(name) ?? null;
}
