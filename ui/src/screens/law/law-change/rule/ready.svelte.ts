import type { Day } from '../../../../border/generated';
import { type DayRefusal, formatDay } from '../../../../format/day';
import { formatMoney, type MoneyRefusal } from '../../../../format/money';
import { readMonth } from '../../../../format/month';
import { CodeList } from '../../../../forms/codes.svelte';
import { Attempt, missing, refused } from '../../../../forms/form.svelte';
import { t } from '../../../../words/words';
import { asksOf, columnsOf, kindOf, listOf, needsValue, written, type Ask, type Kind } from '../kinds';

/** A condition as the core reads it, and as a person does. */
interface Made {
  written: string;
  said: string;
}

/** A condition put together from lists and boxes, for whoever does not write expressions. */
export class Ready {
  column = $state<string | null>(null);
  ask = $state<Ask | null>(null);
  text = $state('');
  code = $state<string | null>(null);
  number = $state<number | null>(null);
  day = $state<Day | null>(null);
  refusals = $state<{ number: MoneyRefusal | 'whole' | 'whole_range' | null; day: DayRefusal | null }>({
    number: null,
    day: null,
  });
  codes = $state.raw<CodeList | null>(null);
  readonly attempt = new Attempt();
  /** The names of codes are asked for. */
  readonly listing = new Attempt();
  readonly #table: () => string | null;

  constructor(table: () => string | null) {
    this.#table = table;
  }

  get kind(): Kind | null {
    const table = this.#table();
    return table === null || this.column === null ? null : kindOf(table, this.column);
  }

  get asks(): readonly Ask[] {
    return this.kind === null ? [] : asksOf(this.kind);
  }

  /** A value is asked for, and what kind of box takes it. */
  get box(): Kind | null {
    return this.ask !== null && needsValue(this.ask) ? this.kind : null;
  }

  /** Another column: what was asked of the one before may not fit it. */
  pick(column: string | null): void {
    this.column = column;
    this.ask = null;
    this.#clear();
    this.attempt.clear();
    this.codes = null;
    const list = listOf(this.#table() ?? '', column ?? '');
    if (list !== null) {
      const codes = new CodeList(list);
      this.codes = codes;
      void this.listing.run(() => codes.load());
    }
  }

  /** Another table: nothing of it stands in this one. */
  reset(): void {
    this.pick(null);
  }

  #clear(): void {
    this.text = '';
    this.code = null;
    this.number = null;
    this.day = null;
    this.refusals = { number: null, day: null };
  }

  /** "Số tiền lớn hơn 5.000.000". */
  #said(column: string, ask: Ask): string {
    const title = columnsOf(this.#table() ?? '').find(({ id }) => id === column)?.text ?? column;
    return [title, Ready.say(ask), this.#shown()].filter(Boolean).join(' ');
  }

  #shown(): string {
    switch (this.box) {
      case 'vnd':
      case 'int':
        return this.number === null ? '' : formatMoney(this.number);
      case 'day':
        return this.day === null ? '' : formatDay(this.day);
      case 'code':
        return `“${this.codes?.name(this.code ?? '') ?? ''}”`;
      case null:
        return '';
      default:
        return `“${this.text.trim()}”`;
    }
  }

  /** The condition in the core's words; null when something is missing, said beside its box. */
  take(): Made | null {
    const { column, ask, kind } = this;
    const value = this.#value();
    const refusals = { ready_number: this.refusals.number, ready_day: this.refusals.day };
    const isRefused = Object.values(refusals).some((one) => one !== null);
    const field = `ready_${this.#boxName()}`;
    const problems = [
      ...missing('ready_column', column === null, 'ui.law_change.ready.need_column'),
      ...missing('ready_ask', column !== null && ask === null, 'ui.law_change.ready.need_ask'),
      ...refused(refusals),
      ...missing('ready_text', value.includes("'"), 'ui.law_change.ready.no_quote'),
      ...missing(field, this.box !== null && value === '' && !isRefused, 'ui.law_change.ready.need_value'),
    ];
    if (!this.attempt.allows(problems) || column === null || ask === null || kind === null) return null;
    const made = { written: written(column, kind, ask, value), said: this.#said(column, ask) };
    this.ask = null;
    this.#clear();
    return made;
  }

  #boxName(): string {
    switch (this.box) {
      case 'vnd':
      case 'int':
        return 'number';
      case 'day':
        return 'day';
      case 'code':
        return 'code';
      default:
        return 'text';
    }
  }

  #value(): string {
    switch (this.box) {
      case 'vnd':
      case 'int':
        return this.number === null ? '' : String(this.number);
      case 'day':
        return this.day ?? '';
      case 'code':
        return this.code ?? '';
      case 'month':
        return readMonth(this.text) ?? '';
      default:
        return this.text.trim();
    }
  }

  /** The words of an ask. */
  static say(ask: Ask): string {
    return t(`ui.law_change.ready.ask.${ask}`);
  }
}
