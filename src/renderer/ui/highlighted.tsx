import { highlightRanges } from './highlight-ranges.ts';

/** A text with what the search matched marked in it. */
export function Highlighted({ text, search }: { readonly text: string; readonly search: string }) {
  const ranges = highlightRanges(text, search);
  if (ranges.length === 0) return text;
  return (
    <>
      {ranges.map(({ start, end }, place) => (
        <span key={start}>
          {text.slice(ranges[place - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end)}
    </>
  );
}
