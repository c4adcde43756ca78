import { screen } from '@testing-library/svelte';
import type { Answers } from '../../border/fake';
import { Refuse } from '../../border/fake';
import type { FileCode, ImportRow, ImportState, ReceiptRow, StickRow } from '../../border/generated';
import { board, arrived, centreRow, officeStatus } from './board.testing';

/** Help for the tests of the counter; the program never loads it. */

export const stick = (folder: string, more: Partial<StickRow> = {}): StickRow => ({
  folder,
  label: `USB ${folder}`,
  free_bytes: 1_000_000,
  is_removable: true,
  is_read_only: false,
  ...more,
});

export const bundle = (name: string, more: Partial<ImportRow> = {}): ImportRow => ({
  path: `/e/${name}.goi.zip`,
  file_name: `${name}.goi.zip`,
  state: 'new',
  can_take: true,
  is_taken: false,
  is_clean: true,
  code: 'accepted',
  message: 'Niêm phong còn nguyên, khớp.',
  signer: null,
  card: null,
  bundle_id: `id-${name}`,
  expected: null,
  found: null,
  centre_id: `${name}-2008`,
  centre_name: `TTHTCĐ xã ${name}`,
  unit_code: name,
  unit_name: `Xã ${name}`,
  quarter: '2026-Q3',
  revision: 0,
  sequence: 1,
  ma_so_lieu: 'K7Q2-9F4M',
  reason: null,
  taken_out: null,
  is_lost: false,
  received_on: null,
  errors: 0,
  open_queries: 0,
  differences: 0,
  explained: 0,
  changes: [],
  ...more,
});

/** A whole bundle of a seal nobody vouches for: its digits are all that is known of it. */
export const strange = (name: string, digits: string): ImportRow =>
  refused(name, 'key-unknown', 'key-unknown', {
    signer: digits,
    centre_id: null,
    centre_name: null,
    unit_code: null,
    unit_name: null,
    quarter: null,
    revision: null,
    sequence: null,
    ma_so_lieu: null,
  });

/** A file that is not taken, with its state and code. */
export const refused = (
  name: string,
  state: ImportState,
  code: FileCode,
  more: Partial<ImportRow> = {},
): ImportRow =>
  bundle(name, { state, code, can_take: false, is_clean: false, message: `(${code})`, ...more });

const receipt = (row: ImportRow, receipt_id: string | null): ReceiptRow => ({
  receipt_id,
  number: null,
  code: null,
  bundle_id: row.bundle_id ?? '',
  centre_id: row.centre_id ?? '',
  centre_name: row.centre_name ?? '',
  unit_name: row.unit_name ?? '',
  quarter: '2026-Q3',
  revision: 0,
  verdict: 'nhan',
  remarks: 0,
  issued_on: null,
  state: null,
  copied_on: null,
  file_name: null,
  is_stale: false,
  is_taken_out: false,
});

/** An office's core over the files of one stick; it remembers what it took and answered. */
export class Office {
  sticks: StickRow[] = [];
  isOpen = false;
  isEjectable = true;
  readonly taken = new Set<string>();
  readonly accepted = new Set<string>();
  readonly written = new Set<string>();
  readonly enrolled = new Set<string>();
  /** Receipts that lie on the stick already. */
  there: string[] = [];

  constructor(public files: ImportRow[]) {}

  #file(path: string): ImportRow {
    const found = this.files.find((row) => row.path === path);
    if (!found) throw new Error(path);
    if (!this.enrolled.has(path)) return found;
    const name = found.file_name.replace('.goi.zip', '');
    return bundle(name, { path, file_name: found.file_name });
  }

  /** Whether a receipt of that bundle lies there. */
  #receipts(isWritten: boolean): ReceiptRow[] {
    return this.files
      .filter(({ bundle_id: id }) => id && this.accepted.has(id) && this.written.has(id) === isWritten)
      .map((row) => receipt(row, isWritten ? `bn-${row.bundle_id}` : null));
  }

  answers(more: Answers = {}): Answers {
    return {
      book_status: () => officeStatus,
      list_sticks: () => this.sticks,
      scan_import: ({ folder }) => ({
        folder,
        paths: this.files.map((row) => row.path),
        aside: [],
        is_cut_short: false,
        receipts: this.there,
      }),
      preview_bundle: ({ path }) => this.#file(path),
      import_bundle: ({ path }) => {
        this.taken.add(path);
        return { ...this.#file(path), is_taken: true };
      },
      read_board: () => {
        const all = this.files.map((row) =>
          this.taken.has(row.path) ? arrived(row.file_name, 'dat') : centreRow(row.file_name),
        );
        return board(all);
      },
      record_review: ({ bundle_ids }) => {
        bundle_ids.forEach((one) => this.accepted.add(one));
        return { decided: bundle_ids.length };
      },
      list_receipts: ({ quarter }) => ({
        quarter,
        waiting: this.#receipts(false),
        issued: this.#receipts(true),
        gaps: [],
      }),
      read_session: () => ({ is_open: this.isOpen, closes_after_minutes: 15, is_uncopied: false }),
      unlock_seal: ({ passphrase }) => {
        if (passphrase !== 'mot hai ba bon') {
          return new Refuse({ code: 'passphrase-wrong', message: '', field: 'passphrase' });
        }
        this.isOpen = true;
        return { is_open: true, closes_after_minutes: 15, is_uncopied: false };
      },
      issue_receipts: ({ bundle_ids, folder }) => {
        if (!this.isOpen && bundle_ids.some((one) => !this.written.has(one))) {
          return new Refuse({ code: 'seal-closed', message: '' });
        }
        bundle_ids.forEach((one) => this.written.add(one));
        return { receipts: [], folder: folder ?? '/so', can_eject: folder !== null };
      },
      eject_stick: () => {
        if (this.isEjectable) this.sticks = [];
        return { is_safe: this.isEjectable };
      },
      ...more,
    };
  }
}

/** The button that Enter presses, by its words. */
export const primary = (name: RegExp) => screen.findByRole('button', { name });

/** The words of what has the focus; nothing when it is lost. */
export const focused = (): string => {
  const here = document.activeElement;
  return here === document.body ? '' : (here?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
};

/** The big line: pull this stick, plug in the next. */
export const big = (): string => document.querySelector('.big')?.textContent ?? '';
