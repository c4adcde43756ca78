import { call } from '../border/call';
import { asCallError } from '../border/error';
import type { BookStatus, DraftRow, Settings, TypeSize, WhichBook } from '../border/generated';
import { clockOf, whenOf } from '../format/clock';
import { inOrder } from '../format/in-order';
import { quarterName } from '../format/period';
import { forgetActs, setNotes, tellAct, tellSaved } from '../parts/acts.svelte';
import { setAskedFrom } from '../parts/asked-from.svelte';
import { setOldReader } from '../parts/old-letters.svelte';
import { setTypeSize, stepTypeSize, typeSize, type Size } from '../parts/look.svelte';
import { language, setLanguage } from '../words/language.svelte';
import { t, tellError } from '../words/words';
import { actText } from './act-text';
import { frame } from './frame.svelte';
import { endErrand, forgetWay } from './route.svelte';

let status = $state.raw<BookStatus | null>(null);
let undone = $state(0);

/** Where the book stands; only screens opened after the start may ask. */
export function book(): BookStatus {
  if (status === null) throw new Error('the book was not read yet');
  return status;
}

/** Is there money in an account: the centre's own, or one kept apart for donations? */
export const hasAccount = (): boolean =>
  book().centre?.account_kind !== 'khong' || book().has_account_apart;

export const bookIsRead = (): boolean => status !== null;

/** Rises when an act was taken back: a screen that reads it in an $effect shows the book anew. */
export const undoCount = (): number => undone;

const SIZE_OF: Readonly<Record<TypeSize, Size>> = { vua: 16, lon: 18, 'rat-lon': 20 };

let hasAskedToday = false;

/** Is the question which day it is to be asked by itself? Once a sitting; who was asked has the band. */
export function mayAskToday(): boolean {
  const isOpen = !hasAskedToday && book().clock?.why !== 'otherwise';
  hasAskedToday = true;
  return isOpen;
}

/** Another sitting, another test: nobody was asked yet. */
export function forgetSitting(): void {
  hasAskedToday = false;
}

/** Which day it is, as the person says; every screen shows the book anew by it. */
export async function sayToday(today: string): Promise<void> {
  showBook(await call('say_today', { today }));
  undone += 1;
}

/** Asks the core where the book stands and lets the frame, language and type size follow. */
export async function readBook(): Promise<BookStatus> {
  return showBook(await call('book_status', {}));
}

/** A draft the program itself has just dropped is not offered again before the next reading. */
export function forgetDraft(key: string): void {
  if (status) status = { ...status, drafts: status.drafts.filter((row) => row.key !== key) };
}

/** What was just kept is found again by the next opening of its form, without reading the book. */
export function noteDraft(draft: DraftRow): void {
  if (!status) return;
  const others = status.drafts.filter((row) => row.key !== draft.key);
  status = { ...status, drafts: [...others, draft] };
}

/** Takes a status the core gave with another answer, such as after changing books. */
export function showBook(next: BookStatus): BookStatus {
  status = next;
  setAskedFrom(next.amount_asked_from);
  setOldReader(async (text) => (await call('fold_text', { text })).unicode);
  setLanguage(next.settings.language);
  setTypeSize(SIZE_OF[next.settings.type_size]);
  frame.role = next.role;
  frame.sample = next.is_sample;
  frame.failure = null;
  frame.clock = next.role === null ? null : next.clock;
  if (next.last_act_at) tellSaved(whenOf(next.last_act_at, next.today));
  showOwner();
  return next;
}

/** What was chosen by key or in the frame is kept as the settings screen keeps it. */
async function keepLook(change: Partial<Settings>): Promise<void> {
  if (status === null || frame.role === null) return;
  try {
    const settings = await call('save_settings', { ...status.settings, ...change });
    status = { ...status, settings };
  } catch {
    // The look stands on the screen; the next choice tries again.
  }
}

/** One type size up or down (0: the normal one), for this book from now on. */
export function changeTypeSize(by: 1 | -1 | 0): void {
  if (by === 0) setTypeSize(16);
  else stepTypeSize(by);
  const name = inOrder(SIZE_OF).find((one) => SIZE_OF[one] === typeSize());
  if (name !== undefined) void keepLook({ type_size: name });
}

/** The other language, in the middle of whatever is being typed. */
export function changeLanguage(): void {
  setLanguage(language() === 'vi' ? 'en' : 'vi');
  if (status !== null) showOwner();
  void keepLook({ language: language() });
}

/** The words of the frame; again after the language changed. */
export function showOwner(): void {
  const { centre, office, open_quarter: quarter, is_all_sealed, last_backup_on: backup } = book();
  frame.owner = centre ? t('ui.home.owner', { unit: midSentence(centre.unit_name) }) : '';
  if (office) frame.owner = office.name;
  frame.period = centre && quarter ? t(is_all_sealed ? 'ui.home.period_sealed' : 'ui.home.period', { quarter: quarterName(quarter) }) : '';
  setNotes(centre && backup === null ? [t('ui.home.no_backup')] : []);
}

/** "Xã Điền Xá" → "xã Điền Xá": a unit's kind within a sentence. */
export const midSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Another book is another history. */
export async function changeBook(which: WhichBook): Promise<BookStatus> {
  const next = await call('choose_book', { which });
  forgetActs();
  forgetWay();
  return showBook(next);
}

/**
 * Tells of an act the core has done, with its time and, where the core can take it back, the way back; what it put
 * right is gone back from.
 */
export async function tellDone(text: string, canUndo = true): Promise<void> {
  const { last_act_at: at, can_undo: isUndone } = await readBook();
  tellAct(text, at ? clockOf(at) : '', canUndo && isUndone ? () => void undoLast() : undefined);
  if (canUndo) endErrand();
}

const LOST = { phone: 'ui.personal.phone', birth_on: 'ui.personal.birth_on' } as const;

/** Takes the newest act back, by name; a refusal stands over the screen. */
export async function undoLast(): Promise<void> {
  try {
    const { act, lost } = await call('undo_act', {});
    const { last_act_at: at } = await readBook();
    undone += 1;
    const said = [t('ui.act.undone', { act: actText(act) })];
    // The journal holds no personal value to bring back.
    const what = lost.map((field) => LOST[field]).map((key) => t(key).toLowerCase());
    if (what.length > 0) said.push(t('ui.personal.lost', { what: what.join(', ') }));
    tellAct(said.join(' '), at ? clockOf(at) : '');
  } catch (caught) {
    const error = asCallError(caught);
    frame.failure = { text: tellError(error), code: error.code };
  }
}
