import type { Task, TaskName, TaskState } from '../../../border/generated';
import { formatDay } from '../../../format/day';
import { formatVnd } from '../../../format/money';
import { monthName, quarterName } from '../../../format/period';
import type { Params } from '../../../frame/route.svelte';
import type { ScreenName } from '../../../frame/screens';
import type { StampKind } from '../../../parts/Stamp.svelte';
import { sentence, t, type Params as Values } from '../../../words/words';

const STAMP: Readonly<Record<TaskState, StampKind>> = {
  'chua-lam': 'todo',
  'dang-lam': 'doing',
  'can-xem': 'warning',
  xong: 'done',
  khoa: 'locked',
};

const SCREEN: Readonly<Record<TaskName, ScreenName>> = {
  'phu-cap': 'allowances',
  'so-quy': 'cash-book',
  'kiem-quy': 'cash-count',
  'hoat-dong': 'activities',
  'kiem-tra': 'report',
  'niem-phong': 'report',
};

export interface TaskLine {
  task: TaskName;
  state: TaskState;
  stamp: StampKind;
  /** Screen and params to open; null while the task is locked. */
  opens: { name: ScreenName; params: Params } | null;
}

/** A task as a line of the list. Its words are asked of `titleOf`, `stateOf` and `hintOf`. */
export function lineOf(task: Task, quarter: string): TaskLine {
  return {
    task: task.task,
    state: task.state,
    stamp: STAMP[task.state],
    opens:
      task.state === 'khoa'
        ? null
        : { name: SCREEN[task.task], params: paramsOf(task, quarter) },
  };
}

/** The first month or day the task names is where its work waits. */
function paramsOf(task: Task, quarter: string): Params {
  const { month } = task.show;
  return month === undefined ? { quarter } : { quarter, month };
}

/** Figures as people read them: `…_vnd` money, `…_on` days, `month` and `quarter` by name. */
export function readable(show: Readonly<Record<string, string>>): Values {
  return Object.fromEntries(
    Object.entries(show).map(([name, value]) => [name, readOne(name, value)]),
  );
}

function readOne(name: string, value: string): string {
  if (name.endsWith('_vnd') && /^-?\d+$/.test(value)) return formatVnd(Number(value));
  if (name.endsWith('_on') && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  if (/month$/.test(name) && /^\d{4}-\d{2}$/.test(value)) return monthName(value);
  return name === 'quarter' ? quarterName(value) : value;
}

export const titleOf = (task: TaskName): string => t(`ui.home.task.${task}`);

export const stateOf = (state: TaskState): string => t(`ui.home.state.${state}`);

/** The most fitting hint whose every value is there: of the state, else of the task. */
export function hintOf(task: Task): string {
  const values = readable(task.show);
  const keys = [`ui.home.hint.${task.task}.${task.state}`, `ui.home.hint.${task.task}`];
  const whole = keys
    .map((key) => sentence(key, values))
    .find((text) => text !== null && !/\{\w+[}|]/.test(text));
  return whole ?? '';
}
