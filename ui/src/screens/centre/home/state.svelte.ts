import { call } from '../../../border/call';
import type { Answers, Due, Home, Task } from '../../../border/generated';
import { Attempt } from '../../../forms/form.svelte';
import { readBook } from '../../../frame/book.svelte';
import { answersOf, awaitedQuarter, currentOf, openRemarks } from '../answers';
import { hintOf, lineOf } from './tasks';
import { nearest, upcomingSpan } from './upcoming';

/** The quarter's task list and where the money stands. */
export class HomeState {
  readonly attempt = new Attempt();
  home = $state.raw<Home | null>(null);
  /** What came back for the last report that was sealed; null when none was. */
  answers = $state.raw<Answers | null>(null);
  /** What falls due next by the law. */
  due = $state.raw<Due[]>([]);
  readonly lines = $derived.by(() => {
    const { home } = this;
    if (!home) return [];
    return home.tasks.map((task) => ({ ...lineOf(task, home.quarter), hint: hintOf(task) }));
  });
  /** The first task that can be worked on: what "Làm việc tiếp theo" opens. */
  readonly next = $derived(
    this.lines.find((line) => line.opens !== null && line.state !== 'xong') ?? null,
  );
  /** A returned report comes before any task: its remarks are what is done next. */
  readonly isReturned = $derived.by(() => {
    const current = this.answers ? currentOf(this.answers) : null;
    return current?.verdict === 'tra-lai' && openRemarks(current).length > 0;
  });
  /** The tasks a locked one waits for. */
  readonly openBefore = $derived(
    (this.home?.tasks ?? []).filter((task: Task) => task.state !== 'xong' && task.state !== 'khoa'),
  );

  async load(): Promise<void> {
    await this.attempt.run(async () => {
      const status = await readBook();
      const quarter = status.open_quarter;
      const home = quarter === null ? null : await call('read_home', { quarter });
      const awaited = awaitedQuarter(home?.state.revision ?? 0);
      this.answers = awaited === null ? null : await answersOf(awaited);
      this.home = home;
      this.due = nearest(await call('ask_due', upcomingSpan(status.today)), status.today);
    });
  }

  /** What the law has in place of an own decision was read: nobody is reminded of it any more. */
  async noted(own_id: string): Promise<void> {
    const done = await this.attempt.run(async () => void (await call('note_superseded', { own_id })));
    if (done) await this.load();
  }

  /** The newest act can be taken back; the core says whether. */
  readonly undoable = $derived(this.home?.recent.find((act) => act.can_undo) ?? null);
}
