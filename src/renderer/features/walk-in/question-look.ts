import type { PrescreenQuestion } from '../../../shared/domain/job.ts';

type Option = { readonly value: string; readonly label: string };

/** How a question is asked. `pick`: too many or too long for a row of chips, so it is searched. */
export type QuestionLook =
  | { readonly kind: 'segments'; readonly options: readonly Option[] }
  | { readonly kind: 'chips'; readonly options: readonly Option[] }
  | { readonly kind: 'pick'; readonly options: readonly Option[] }
  | { readonly kind: 'multi'; readonly options: readonly Option[] }
  | { readonly kind: 'text' };

const mostChips = 8;
const longestChip = 60;

/**
 * Yes/No without options of its own gets the two words, in the language shown, with the English values that
 * CareerPlug's own form sends. Choices without options can only be typed.
 */
export function questionLook(question: PrescreenQuestion, yes: string, no: string): QuestionLook {
  const { kind, options } = question;
  if (kind === 'open') return { kind: 'text' };
  if (kind === 'yes-no') {
    if (options.length === 0) {
      return {
        kind: 'segments',
        options: [
          { value: 'Yes', label: yes },
          { value: 'No', label: no },
        ],
      };
    }
    return { kind: options.length <= 3 ? 'segments' : 'chips', options };
  }
  if (options.length === 0) return { kind: 'text' };
  if (kind === 'multi-choice') return { kind: 'multi', options };
  const isLong = options.length > mostChips || options.some((option) => option.label.length > longestChip);
  return { kind: isLong ? 'pick' : 'chips', options };
}
