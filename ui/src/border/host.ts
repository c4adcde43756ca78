import { benchHost } from './host.bench';
import { tauriHost } from './host.tauri';
import type { Host } from './host.types';

export type { Host } from './host.types';

const inWindow = typeof window !== 'undefined' && '__TAURI_INTERNALS__' in window;
let current: Host = inWindow ? tauriHost : benchHost;

export const host = (): Host => current;

/** For tests: puts a fake in place of the core and returns what puts it back. */
export function replaceHost(fake: Host): () => void {
  const before = current;
  current = fake;
  return () => (current = before);
}
