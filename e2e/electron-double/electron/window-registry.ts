/** The part of a window that others need, without knowing its class. */
export type AnyWindow = {
  readonly id: number;
  readonly webContents: any;
  isDestroyed(): boolean;
  isFocused(): boolean;
  focus(): void;
  show(): void;
  hide(): void;
  close(): void;
  destroy(): void;
};

const windows = new Map<number, any>();

export function addWindow(window: AnyWindow): void {
  windows.set(window.id, window);
}

export function removeWindow(id: number): void {
  windows.delete(id);
}

export function allWindows(): any[] {
  return [...windows.values()];
}

export function windowById(id: number): any {
  return windows.get(id) ?? null;
}
