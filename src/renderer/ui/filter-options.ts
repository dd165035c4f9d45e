import { foldText } from '../../shared/domain/fold-text.ts';

export type FilterOption = {
  readonly id: string;
  readonly name: string;
  /** How many the choice has; null where nobody counted. */
  readonly count: number | null;
};

export type FilterGroup = {
  readonly id: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly selectedIds: readonly string[];
  readonly onToggle: (id: string, isSelected: boolean) => void;
};

/** A company can have thousands of jobs; beyond this many a person searches rather than scrolls. */
export const shownAtMost = 40;

/**
 * The choices of a group that fit what was typed (already folded), chosen ones first so that they can always
 * be taken back, and how many more there are.
 */
export function filterOptions(
  group: Pick<FilterGroup, 'options' | 'selectedIds'>,
  typed: string,
): { readonly options: readonly FilterOption[]; readonly moreCount: number } {
  const fitting = group.options.filter(({ name }) => foldText(name).includes(typed));
  const chosen = fitting.filter(({ id }) => group.selectedIds.includes(id));
  // A short group keeps its order: things that jump about under the pointer are worse than a scroll.
  if (fitting.length <= shownAtMost) return { options: fitting, moreCount: 0 };
  const others = fitting.filter(({ id }) => !group.selectedIds.includes(id));
  const options = [...chosen, ...others.slice(0, Math.max(0, shownAtMost - chosen.length))];
  return { options, moreCount: fitting.length - options.length };
}
