import type { FrameFacts } from '../surfaces.ts';
import { strict } from './strict.ts';

/** A frame as main sees it; the same object for as long as the frame lives. */
class WebFrame {
  _facts: FrameFacts;
  private readonly parentFrame: WebFrame | null;
  readonly detached = false;
  readonly processId = 1;

  constructor(facts: FrameFacts, parent: WebFrame | null) {
    this._facts = facts;
    this.parentFrame = parent;
  }

  get url(): string {
    return this._facts.url;
  }

  get origin(): string {
    return this._facts.origin;
  }

  get parent(): WebFrame | null {
    return this.parentFrame;
  }

  get top(): WebFrame {
    return this.parentFrame === null ? this : this.parentFrame.top;
  }

  get frameToken(): string {
    return this._facts.token;
  }

  get routingId(): number {
    return 1;
  }

  get frameTreeNodeId(): number {
    return 1;
  }

  isDestroyed(): boolean {
    return false;
  }
}

export type { WebFrame };

export function makeFrame(facts: FrameFacts, parent: WebFrame | null): WebFrame {
  return strict('WebFrameMain', new WebFrame(facts, parent));
}

export function foreignFrame(facts: FrameFacts): WebFrame {
  return makeFrame(facts, facts.parent === null ? null : foreignFrame(facts.parent));
}
