import { call } from '../../../border/call';
import type { Day, PersonRow, Post } from '../../../border/generated';
import { search } from '../../../format/fold';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW, type DraftForm } from '../../../forms/drafts';
import { Attempt } from '../../../forms/form.svelte';
import { book, tellDone } from '../../../frame/book.svelte';
import { t, type Key } from '../../../words/words';
import { BoardFields } from './board.svelte';
import { EndForm, PersonFields, PostFields } from './forms.svelte';

/** As what somebody must sign for a centre, and what stands there while nobody does. */
const NEEDED: readonly (readonly [signsAs: string, vacant: Key])[] = [
  ['director', 'ui.people.vacant.director'],
  ['accountant', 'ui.people.vacant.accountant'],
  ['cashier', 'ui.people.vacant.cashier'],
];

const isHeld = (post: Post, on: Day): boolean =>
  post.from_on <= on && (post.to_on === null || post.to_on >= on);

export type View =
  | { kind: 'list' }
  | { kind: 'person'; form: PersonFields; row: PersonRow | null }
  | { kind: 'post'; form: PostFields; row: PersonRow }
  | { kind: 'end'; form: EndForm; row: PersonRow }
  | { kind: 'board'; form: BoardFields };

export class People {
  rows = $state.raw<readonly PersonRow[]>([]);
  /** Those of the day that is looked at; null: everybody. */
  then = $state.raw<readonly PersonRow[] | null>(null);
  isLoaded = $state(false);
  query = $state('');
  /** Those only who hold a post on that day; null: everybody. */
  on = $state<Day | null>(null);
  view = $state.raw<View>({ kind: 'list' });
  readonly loading = new Attempt();
  readonly removing = new Attempt();
  readonly roles = new CodeList('roles');
  readonly reasons = new CodeList('end-reason');

  readonly found = $derived(search(this.then ?? this.rows, this.query, (row) => this.#text(row)));
  readonly vacant = $derived(
    NEEDED.filter(([signsAs]) => !this.#isSigned(signsAs)).map(([, key]) => t(key)),
  );

  async load(): Promise<void> {
    await this.loading.run(async () => {
      await Promise.all([this.roles.load(), this.reasons.load(), this.#read()]);
      this.isLoaded = true;
    });
  }

  async showOn(day: Day | null): Promise<void> {
    if (day === this.on) return;
    this.on = day;
    await this.loading.run(() => this.#read());
  }

  /** What a person is now: "Giám đốc · Kế toán". */
  current(row: PersonRow): string {
    return row.posts
      .filter((post) => (this.on === null ? post.is_current : isHeld(post.post, this.on)))
      .map((post) => this.roles.name(post.post.role))
      .join(' · ');
  }

  /** The law has the salary of that role stay with the school that sends. */
  isSeconded = (role: string): boolean => this.#field(role, 'is_seconded') === 'true';

  /** Reads everybody again and opens the same person. */
  again = async (id: string): Promise<void> => {
    await this.loading.run(() => this.#read());
    this.openRecord(id);
  };

  showList = (): void => {
    this.removing.clear();
    this.view = { kind: 'list' };
  };

  add(): void {
    this.view = { kind: 'person', form: new PersonFields(null), row: null };
  }

  open(row: PersonRow): void {
    this.removing.clear();
    this.view = { kind: 'person', form: new PersonFields(row.person), row };
  }

  /** Opens the person, or the holder of the post, that a finding names; or what was half typed of it. */
  openRecord(id: string, half: DraftForm | null = null): void {
    if (half === 'board') return this.renewBoard();
    if (id === NEW) this.add();
    const row = this.rows.find(
      (one) => one.person.person_id === id || one.posts.some(({ post }) => post.post_id === id),
    );
    const post = row?.posts.find((one) => one.post.post_id === id)?.post ?? null;
    if (!row) return;
    // A finding about a post names it: its boxes are what is put right.
    if (half === 'post' || (half === null && post)) this.openPost(row, post);
    else if (half === 'post-end' && post) this.endPost(row, post);
    else this.open(row);
  }

  openPost(row: PersonRow, post: Post | null): void {
    const salaries = row.posts.find((one) => one.post.post_id === post?.post_id)?.salaries;
    const form = new PostFields(row.person.person_id, post, this.isSeconded, salaries);
    this.view = { kind: 'post', form, row };
  }

  endPost(row: PersonRow, post: Post): void {
    this.view = { kind: 'end', form: new EndForm(post, book().today), row };
  }

  /** The roles of the board, as a decision may name them. */
  get boardRoles(): { id: string; text: string }[] {
    return this.roles.options.filter(({ id }) => this.#field(id, 'is_board') === 'true');
  }

  renewBoard(): void {
    const holders = this.rows.flatMap(({ person, posts }) =>
      posts
        .filter(({ post, is_current }) => is_current && this.#field(post.role, 'is_board') === 'true')
        .map(({ post }) => ({
          role: post.role,
          person_id: person.person_id,
          full_name: person.full_name,
        })),
    );
    const order = this.boardRoles.map(({ id }) => id);
    holders.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
    this.view = { kind: 'board', form: new BoardFields(this.rows, holders) };
  }

  async saveBoard(form: BoardFields): Promise<void> {
    const request = form.request();
    if (request === null) return;
    await form.saving.run(async () => {
      const { ended, goes_on, opened } = await call('renew_board', request);
      await this.#after(t('ui.people.board_saved', { ended, goes_on, opened }));
      this.showList();
    });
  }

  async savePerson(form: PersonFields): Promise<void> {
    await form.save(async (request) => {
      const row = await call('record_person', request);
      await this.#after(t('ui.people.saved', { name: row.person.full_name }));
      this.open(this.#row(row.person.person_id) ?? row);
    });
  }

  async savePost(form: PostFields | EndForm): Promise<void> {
    await form.save(async (request) => {
      const row = await call('record_post', request);
      await this.#after(t('ui.people.post_saved', { name: row.person.full_name }));
      this.open(this.#row(row.person.person_id) ?? row);
    });
  }

  async removePerson(row: PersonRow): Promise<void> {
    await this.removing.run(async () => {
      await call('remove_person', { person_id: row.person.person_id });
      if (this.view.kind === 'person') void this.view.form.draft?.forget();
      await this.#after(t('ui.people.removed', { name: row.person.full_name }));
      this.showList();
    });
  }

  async removePost(row: PersonRow, post: Post): Promise<void> {
    await this.removing.run(async () => {
      await call('remove_post', { post_id: post.post_id });
      await this.#after(t('ui.people.post_removed', { role: this.roles.name(post.role) }));
      this.open(this.#row(row.person.person_id) ?? row);
    });
  }

  /** Shows the book anew after an act was taken back. */
  async refresh(): Promise<void> {
    await this.loading.run(() => this.#read());
    if (this.view.kind !== 'person' || this.view.row === null || this.view.form.isDirty) return;
    const row = this.#row(this.view.row.person.person_id);
    if (row) this.open(row);
    else this.showList();
  }

  #row(id: string): PersonRow | undefined {
    return this.rows.find((row) => row.person.person_id === id);
  }

  async #read(): Promise<void> {
    this.rows = await call('list_people', { on: null });
    this.then = this.on === null ? null : await call('list_people', { on: this.on });
  }

  async #after(text: string): Promise<void> {
    await this.#read();
    await tellDone(text);
  }

  #text(row: PersonRow): string {
    const roles = row.posts.map(({ post }) => this.roles.name(post.role));
    return [row.person.full_name, row.person.main_job ?? '', ...roles].join(' ');
  }

  /** What the list of roles says of a role; a role of before says nothing. */
  #field(role: string, name: string): string | undefined {
    return this.roles.rows.find((one) => one.code === role)?.fields[name];
  }

  #isSigned(signsAs: string): boolean {
    const posts = this.rows.flatMap((row) => row.posts);
    return posts.some(
      ({ post, is_current }) => is_current && this.#field(post.role, 'signs_as') === signsAs,
    );
  }
}
