import type { Browser } from '@playwright/test';
import type { DesktopState, Problem } from '../surfaces.ts';

/** What one app process finds on the computer it runs on. */
export type Surroundings = {
  readonly options: {
    readonly browser: Browser;
    readonly isHeadless: boolean;
    readonly report: (problem: Problem) => void;
  };
  readonly state: DesktopState;
  readonly person: { open(url: string): Promise<void> };
  /** Command lines of the programs that open addresses, by scheme. */
  readonly protocolClients: Map<string, string[]>;
  clipboard: string;
  /** Resolves when pages of ended apps are closed and what they stored is kept. */
  settled(): Promise<void>;
  /** Something that `until` may wait for has happened. */
  changed(): void;
};
