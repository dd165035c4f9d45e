import type { Failure } from '../../shared/domain/failure.ts';

/** A failure on its way through the query library, which knows only thrown errors. */
export class DeskError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.name = 'DeskError';
    this.failure = failure;
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: DeskError;
  }
}
