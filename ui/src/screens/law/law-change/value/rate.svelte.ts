import type { DayRefusal } from '../../../../format/day';
import { call } from '../../../../border/call';
import type { Day, LawDraft, Rate } from '../../../../border/generated';
import type { MoneyRefusal } from '../../../../format/money';
import { missing, orNull, refused, type Problem } from '../../../../forms/form.svelte';
import { actOf, checkAct, emptyAct, type ActText } from '../act/act.svelte';
import { ChangeForm } from '../change-form.svelte';

/** The rate that changes most; others are changed by their file. */
export const BASE_WAGE = 'base-wage';

interface RateText extends ActText {
  amount_vnd: number | null;
  from: Day | null;
  article: string;
  note: string;
  is_verified: boolean;
}

/** A new amount of the base wage. */
export class RateForm extends ChangeForm<RateText> {
  refusals = $state<{
    amount_vnd: MoneyRefusal | null;
    from: DayRefusal | null;
    signed: DayRefusal | null;
    act_from: DayRefusal | null;
  }>({ amount_vnd: null, from: null, signed: null, act_from: null });

  /** What it is today, to see the new one beside; a rate no law names yet has none. */
  now = $state.raw<Rate | null>(null);

  constructor(readonly key: string = BASE_WAGE) {
    const first = { amount_vnd: null, from: null };
    const rest = { article: '', note: '', is_verified: false };
    super({ ...first, ...emptyAct(), ...rest }, { form: 'law-rate', of: key });
  }

  askNow = async (on: Day): Promise<void> => {
    this.now = await call('ask_rate', { key: this.key, on }).catch(() => null);
  };

  /**
   * How the new amount stands to the one in use where that is more likely a slip of the finger: the
   * base wage never fell, and never rose by more than three tenths at once.
   */
  get odd(): 'less' | 'far_more' | null {
    const [now, next] = [this.now?.amount ?? null, this.fields.amount_vnd];
    if (now === null || next === null || next === 0) return null;
    if (next < now) return 'less';
    return next * 10 > now * 13 ? 'far_more' : null;
  }

  check(): Problem[] {
    const { amount_vnd, from } = this.fields;
    const own = { amount_vnd: this.refusals.amount_vnd, from: this.refusals.from };
    const isNone = amount_vnd === null || amount_vnd === 0;
    return [
      ...refused(own),
      ...missing('amount_vnd', isNone && !own.amount_vnd, 'ui.law_change.need.amount'),
      ...missing('from', from === null && !own.from, 'ui.law_change.need.from'),
      ...checkAct(this.fields, this.refusals),
    ];
  }

  request(): LawDraft {
    const { amount_vnd, from, article, note, is_verified } = this.fields;
    return {
      rate: {
        key: this.key,
        from: from ?? '',
        amount_vnd: amount_vnd ?? 0,
        act: actOf(this.fields, is_verified),
        article: orNull(article),
        is_verified,
        note: orNull(note),
      },
    };
  }
}
