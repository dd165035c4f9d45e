/** How a person names a file of this computer. The page never sees a path, nor chooses one. */
export type FileDialogs = {
  /** Where to write, the ending included; null when they thought better of it. */
  readonly chooseWhereToSave: (ask: {
    readonly title: string;
    readonly suggestedName: string;
    readonly kind: string;
    readonly extension: string;
  }) => Promise<string | null>;
  /** What to read; null when they thought better of it. */
  readonly chooseWhatToOpen: (ask: {
    readonly title: string;
    readonly kind: string;
    readonly extension: string;
  }) => Promise<string | null>;
};
