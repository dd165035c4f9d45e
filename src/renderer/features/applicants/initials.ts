/** One or two letters that stand for somebody: first of the given name, first of the last one. '' for no name. */
export function initialsOf(person: { readonly firstName: string; readonly lastName: string }): string {
  return [person.firstName, person.lastName].map((name) => firstLetter(name)).join('');
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstLetter(name: string): string {
  for (const { segment } of letters.segment(name.trim())) {
    if (/[\p{L}\p{N}]/u.test(segment)) return segment.toLocaleUpperCase();
  }
  return '';
}
