import { benchHost } from './host.bench';
import { tauriHost } from './host.tauri';

/**
 * Carries one request, as JSON text, to the core and brings back its JSON envelope. What truly is
 * the system's (its dialogs, its viewer of PDF) is there only where there is a system to ask.
 */
export interface Host {
  (name: string, request: string): Promise<string>;
  /** The system's dialog for a folder; null when the person chose none. */
  chooseFolder?: () => Promise<string | null>;
  /** The system's dialog for a file; null when the person chose none. */
  chooseFile?: () => Promise<string | null>;
  /** Opens a file the program wrote with the system's own viewer. */
  openFile?: (path: string) => Promise<void>;
}

const inWindow = typeof window !== 'undefined' && '__TAURI_INTERNALS__' in window;
let current: Host = inWindow ? tauriHost : benchHost;

export const host = (): Host => current;

/** For tests: puts a fake in place of the core and returns what puts it back. */
export function replaceHost(fake: Host): () => void {
  const before = current;
  current = fake;
  return () => (current = before);
}
