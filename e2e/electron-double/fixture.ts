import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base } from '../fixtures.ts';

/** Specs of the double itself run a small app made for them. */
export const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's text
  mainPath: async ({}, provide) => provide(join(import.meta.dirname, 'fixture-app', 'main.js')),
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's text
  appArguments: async ({}, provide) => provide([]),
});

declare global {
  interface Window {
    fixture: {
      ask(name: string, ...args: unknown[]): Promise<any>;
      askElsewhere(channel: string): Promise<unknown>;
      on(listener: (...args: any[]) => void): () => void;
      sync(a: number, b: number): number;
      back<T>(value: T): T;
      fail(): never;
      later(callback: (text: string) => unknown): Promise<unknown>;
      nested: { list: [number, { two: number }]; date: Date };
      requireFs(): unknown;
    };
  }
}

export type Noted = { name: string; detail: any };

export async function ask(page: Page, name: string, ...args: unknown[]): Promise<any> {
  return page.evaluate(async (given) => window.fixture.ask(given.name, ...given.args), { name, args });
}

export async function noted(page: Page, name: string): Promise<any[]> {
  const events = (await ask(page, 'events')) as Noted[];
  return events.filter((event) => event.name === name).map((event) => event.detail);
}

export { expect } from '../fixtures.ts';
