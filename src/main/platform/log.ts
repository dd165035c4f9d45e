/** Plain facts about what the program did. Values pass a redactor: no names, numbers, addresses, tokens. */
export type LogData = Readonly<Record<string, string | number | boolean | null | undefined>>;

export type Log = {
  readonly info: (event: string, data?: LogData) => void;
  readonly warn: (event: string, data?: LogData) => void;
  readonly error: (event: string, data?: LogData) => void;
};
