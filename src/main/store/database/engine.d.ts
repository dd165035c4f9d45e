// The engine's package has types but doesn't export them (its `exports` names no `types`). This is the part
// of it that the store uses; see https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md.
declare module 'better-sqlite3-multiple-ciphers' {
  namespace Engine {
    type Value = string | number | null | Uint8Array;
    type Parameters = readonly Value[] | readonly [Readonly<Record<string, Value>>];

    interface Statement<P extends Parameters, R> {
      run(...parameters: P): { changes: number; lastInsertRowid: number | bigint };
      get(...parameters: P): R | undefined;
      all(...parameters: P): R[];
      iterate(...parameters: P): IterableIterator<R>;
      /** Rows become their first column. */
      pluck(): this;
    }

    interface Transaction<A extends unknown[], T> {
      (...values: A): T;
      immediate(...values: A): T;
    }

    interface Database {
      prepare<P extends Parameters = Parameters, R = unknown>(sql: string): Statement<P, R>;
      transaction<A extends unknown[], T>(run: (...values: A) => T): Transaction<A, T>;
      exec(sql: string): this;
      pragma(text: string, options?: { simple?: boolean }): unknown;
      close(): this;
    }
  }

  const Engine: new (
    path: string,
    options?: {
      timeout?: number;
      fileMustExist?: boolean;
      readonly?: boolean;
      /** Path of the compiled file. */
      nativeBinding?: string;
    },
  ) => Engine.Database;
  export default Engine;
}
