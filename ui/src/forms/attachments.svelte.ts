import { call } from '../border/call';
import type { AttachedCount, AttachedTo, AttachmentRow, PaperFile } from '../border/generated';
import { host } from '../border/host';
import { formatSize } from '../format/size';
import { tellDone } from '../frame/book.svelte';
import { t } from '../words/words';
import type { Draft } from './draft.svelte';
import { NEW, type DraftForm } from './drafts';
import { Attempt, orNull, problemsOf, Told } from './form.svelte';

/** The record that files lie with. */
export interface OfRecord {
  of_kind: AttachedTo;
  of_key: string;
}

/** The forms whose record files may lie with: what a form belongs to is the key of its record. */
const KINDS: Partial<Record<DraftForm, AttachedTo>> = {
  activity: 'activity',
  allotment: 'allotment',
  'cash-count': 'cash_count',
  committee: 'committee_decision',
  'committee-meeting': 'committee_meeting',
  concern: 'concern',
  facility: 'facility',
  gift: 'gift',
  'own-decision': 'own_decision',
  plan: 'plan',
  post: 'post',
  secondment: 'secondment',
  source: 'source',
  training: 'training',
};

/** What stands in a form: a record with its files, one that has to be saved first, or none of both. */
export function attachedTo(draft: Draft | null): OfRecord | 'new' | null {
  const belongs = draft?.belongs;
  const of_kind = belongs && KINDS[belongs.form];
  if (!of_kind) return null;
  const isNew = belongs.stands === null || belongs.of === NEW || belongs.of.endsWith(`/${NEW}`);
  return isNew ? 'new' : { of_kind, of_key: belongs.of };
}

/** Those that stand on the screen: what is dropped is for the one opened last. */
const shown: Attachments[] = [];

/** The files of one record. */
export class Attachments {
  rows = $state.raw<readonly AttachmentRow[] | null>(null);
  /** The one whose name and note are being changed. */
  naming = $state.raw<AttachmentRow | null>(null);
  name = $state('');
  note = $state('');
  readonly loading = new Attempt();
  readonly acting = new Attempt();
  readonly renaming = new Attempt();

  constructor(readonly of: OfRecord) {}

  load = async (): Promise<void> => {
    await this.loading.run(() => this.#read());
  };

  /** Hears of dropped files while it stands on the screen; what is returned stops it. */
  hear(): () => void {
    shown.push(this);
    const stop = host().onDrop?.((paths) => {
      if (shown.at(-1) === this) void this.add(paths);
    });
    return () => {
      shown.splice(shown.indexOf(this), 1);
      void stop?.then((end) => end());
    };
  }

  async #read(): Promise<void> {
    this.rows = await call('list_attachments', this.of);
  }

  /** Asks the system for a file and keeps it. */
  choose = async (): Promise<void> => {
    const path = await host().chooseFile?.();
    if (path) await this.add([path]);
  };

  /** Files dropped while others are still being kept come after them. */
  #line: Promise<unknown> = Promise.resolve();
  add = async (paths: readonly string[]): Promise<void> => {
    this.#line = this.#line.then(() => this.#add(paths));
    await this.#line;
  };

  /** Keeps files one after the other; the first that is refused ends it. */
  async #add(paths: readonly string[]): Promise<void> {
    await this.acting.run(async () => {
      for (const path of paths) {
        const request = { ...this.of, path, name: null, note: null };
        const asked = call('attach_file', request).catch((caught) => {
          throw paths.length > 1 ? named(path, caught) : caught;
        });
        const { attachment, was_bytes, is_smaller } = await asked;
        await this.#read();
        const { name, bytes } = attachment;
        const size = { name, was: formatSize(was_bytes), now: formatSize(bytes) };
        await tellDone(t(is_smaller ? 'ui.attachments.added_smaller' : 'ui.attachments.added', size));
      }
    });
  }

  detach = async ({ attachment }: AttachmentRow): Promise<void> => {
    await this.acting.run(async () => {
      await call('detach_file', { attachment_id: attachment.attachment_id });
      await this.#read();
      await tellDone(t('ui.attachments.detached', { name: attachment.name }));
    });
  };

  open = async ({ attachment }: AttachmentRow): Promise<void> => {
    await this.acting.run(async () => {
      const file = await call('open_attachment', { attachment_id: attachment.attachment_id });
      await show(file);
    });
  };

  save = async ({ attachment }: AttachmentRow): Promise<void> => {
    const folder = await host().chooseFolder?.();
    if (!folder) return;
    await this.acting.run(async () => {
      const { attachment_id } = attachment;
      const { path } = await call('save_attachment', { attachment_id, folder });
      await tellDone(t('ui.attachments.saved', { path }), false);
    });
  };

  rename = (row: AttachmentRow): void => {
    this.renaming.clear();
    this.name = row.attachment.name;
    this.note = row.attachment.note ?? '';
    this.naming = row;
  };

  saveName = async (): Promise<void> => {
    const row = this.naming;
    if (row === null) return;
    await this.renaming.run(async () => {
      const { attachment_id } = row.attachment;
      const { name } = await call('rename_attachment', { attachment_id, name: this.name, note: orNull(this.note) });
      this.naming = null;
      await this.#read();
      await tellDone(t('ui.attachments.renamed', { name }));
    });
  };
}

/** Of several files, which one was refused. */
function named(path: string, caught: unknown): unknown {
  const [problem] = problemsOf(caught);
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return problem ? new Told({ ...problem, field: null, tell: () => `${name}: ${problem.tell()}` }) : caught;
}

async function show({ path }: PaperFile): Promise<void> {
  try {
    await host().openFile?.(path);
  } catch (caught) {
    if (caught !== 'no-viewer') throw caught;
    throw new Told({ field: null, tell: () => t('ui.attachments.no_viewer', { path }) });
  }
}

/** How many files lie with the records of a list. */
export class AttachedCounts {
  #counts = $state.raw<readonly AttachedCount[]>([]);

  constructor(readonly kind: AttachedTo) {}

  load = async (): Promise<void> => {
    this.#counts = await call('count_attachments', {}).catch(() => []);
  };

  /** "Tệp kèm: 2"; empty where there are none. */
  tell = (key: string): string => {
    const n = this.#counts.find((one) => one.of_kind === this.kind && one.of_key === key)?.files;
    return n === undefined ? '' : t('ui.attachments.count', { n });
  };
}
