import type { Upgrade } from './generated';

/**
 * Carries one request, as JSON text, to the core and brings back its JSON envelope; `draft` is the
 * key of the half-typed text it saves, which the core forgets with the act. What truly is
 * the system's (its dialogs, its viewer of PDF) is there only where there is a system to ask.
 */
export interface Host {
  (name: string, request: string, draft: string | null): Promise<string>;
  /** The system's dialog for a folder; null when the person chose none. */
  chooseFolder?: () => Promise<string | null>;
  /** The system's dialog for a file; null when the person chose none. */
  chooseFile?: () => Promise<string | null>;
  /** Hears of files dropped onto the window, by their places; what is returned stops hearing. */
  onDrop?: (dropped: (paths: readonly string[]) => void) => Promise<() => void>;
  /** Hears how far a book of an older program has come; what is returned stops hearing. */
  onUpgrade?: (told: (done: Upgrade) => void) => Promise<() => void>;
  /** Opens a file the program wrote with the system's own viewer. */
  openFile?: (path: string) => Promise<void>;
  /** Prints pages, each an SVG text, by the system's dialog; ends when the dialog is closed. */
  print?: (pages: readonly string[]) => Promise<void>;
}
