// Letters that Unicode doesn't take apart into a base letter and a mark.
const wholeLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

/** Without accents and capitals, for comparing and sorting: "Łukasz Müller" and "LUKASZ MULLER" become one. */
export function foldText(text: string): string {
  // Most texts have no accents to take off, and a hundred thousand people have six of them each.
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[ßøłđæœþðı]/gu, (letter) => wholeLetters[letter] ?? letter);
}

function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the whole of ASCII
  return /^[\0-\u007f]*$/u.test(text);
}

/** The words of a text: runs of letters and digits, folded. "O'Brien-Lee" gives three. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
