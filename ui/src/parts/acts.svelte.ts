/** What was just done, in words: the bottom line, the short messages and the list of F12. */

export interface Act {
  id: number;
  /** "Đã cất phiếu PC143." */
  text: string;
  /** Local time as the core wrote it, "09:41". */
  time: string;
  /** Takes the act back; the screen calls the core's undo. */
  undo?: (() => void) | undefined;
}

let acts = $state<Act[]>([]);
let shown = $state<Act | null>(null);
let saved = $state<string | null>(null);
let notes = $state<string[]>([]);
let count = 0;

/** At most this many are kept: as many as can be undone. */
const KEPT = 50;

/** Tells of an act that is done: a message bottom left, a line in the list, the time saved. */
export function tellAct(text: string, time: string, undo?: () => void): void {
  count += 1;
  const act: Act = { id: count, text, time, undo };
  acts = [act, ...acts].slice(0, KEPT);
  shown = act;
  saved = time;
}

/** Tells that something was stored without being an act worth a message (a cell, a draft). */
export const tellSaved = (time: string): void => {
  saved = time;
};

/** Words that follow the time in the bottom line: "chưa nộp", "sao lưu 27/09 ra USB". */
export const setNotes = (next: string[]): void => {
  notes = next;
};

export const recentActs = (): readonly Act[] => acts;
export const shownAct = (): Act | null => shown;
export const savedAt = (): string | null => saved;
export const statusNotes = (): readonly string[] => notes;

export const hideAct = (): void => {
  shown = null;
};

/** Another book is another history. */
export function forgetActs(): void {
  acts = [];
  shown = null;
  saved = null;
  notes = [];
}
