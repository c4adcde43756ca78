import type { PaperFile, PaperPages } from '../border/generated';
import { host } from '../border/host';
import { Attempt } from '../forms/form.svelte';
import { t } from '../words/words';

/** A paper: what it is called, its pages to look at, and how it is written as a file. */
export interface Wanted {
  title: string;
  pages: () => Promise<PaperPages>;
  write: () => Promise<PaperFile>;
}

/** The paper of a screen: looked at, printed, written as a file, put away. */
export class Papers {
  pages = $state.raw<readonly string[] | null>(null);
  title = $state('');
  file = $state.raw<PaperFile | null>(null);
  readonly acting = new Attempt();
  #write: Wanted['write'] | null = null;

  async show({ title, pages, write }: Wanted): Promise<void> {
    await this.acting.run(async () => {
      const made = await pages();
      this.title = title;
      this.#write = write;
      this.file = null;
      this.pages = made.pages;
    });
  }

  hide = (): void => {
    this.pages = null;
    this.file = null;
    this.acting.clear();
  };

  /** Writes the file; how to open it is shown. */
  save = async (): Promise<void> => {
    const write = this.#write;
    if (write) await this.acting.run(async () => void (this.file = await write()));
  };

  /** By the system's dialog, where there is one; else as a file. */
  print = async (): Promise<void> => {
    const { print } = host();
    const { pages } = this;
    if (!print || !pages) return this.save();
    await this.acting.run(() => print(pages));
  };

  /** What the head of its page offers. */
  get acts() {
    const save = { text: t('ui.paper.save'), icon: 'save' as const, run: () => void this.save() };
    if (!host().print) return [{ ...save, kind: 'primary' as const, keys: 'Ctrl P' }];
    const print = { text: t('ui.paper.print'), icon: 'print' as const, keys: 'Ctrl P' };
    return [save, { ...print, kind: 'primary' as const, run: () => void this.print() }];
  }
}
