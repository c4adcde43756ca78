import type { Place, VoucherRow } from '../../border/generated';
import { formatDay } from '../../format/day';
import { formatMoney } from '../../format/money';
import { aboutFigure } from '../../frame/law-link';
import type { Params } from '../../frame/route.svelte';
import type { Column } from '../../parts/table';
import { t } from '../../words/words';
import { isKept } from './voucher-names';

/** An amount, or nothing: a book leaves the side that is not touched empty. */
const side = (vnd: number): string => (vnd === 0 ? '' : formatMoney(vnd));

const noteOf = ({ voucher }: VoucherRow): string => {
  if (voucher.is_void) return t('ui.cash_book.void', { reason: voucher.void_reason ?? '' });
  return voucher.payee ?? '';
};

/** The figure of the law that a balance of this place is. */
export const balanceOf = (place: Place): string => (place === 'tien-mat' ? 'cash' : 'account');

/** Which voucher a line is. */
const which = (): Column<VoucherRow>[] => [
  {
    key: 'day',
    title: t('ui.cash_book.day'),
    text: (row) => formatDay(row.voucher.day),
    width: '7rem',
  },
  {
    key: 'number',
    title: t('ui.cash_book.number'),
    text: (row) => row.number,
    main: true,
    width: '5.5rem',
  },
  {
    key: 'reason',
    title: t('ui.cash_book.reason'),
    text: (row) => row.voucher.reason,
    note: noteOf,
  },
];

/** What it did to the money kept at a place. */
const moved = (place: Place, back?: Params): Column<VoucherRow>[] => [
  { key: 'in', title: t('ui.cash_book.in'), text: (row) => side(row.in_vnd), number: true },
  { key: 'out', title: t('ui.cash_book.out'), text: (row) => side(row.out_vnd), number: true },
  {
    key: 'balance',
    title: t('ui.cash_book.balance'),
    about: aboutFigure(balanceOf(place), back),
    text: (row) => formatMoney(row.balance_vnd),
    number: true,
  },
];

/** What the commune paid: nothing that is kept moves, so it is told by the voucher itself. */
const paid = (): Column<VoucherRow> => ({
  key: 'out',
  title: t('ui.cash_book.out'),
  text: ({ voucher }) => (voucher.is_void ? '' : side(voucher.amount_vnd)),
  number: true,
});

/**
 * The columns of the book of a place; the words follow the language of the moment. `back` are the
 * params that open the screen again.
 */
export const bookColumns = (place: Place, back?: Params): Column<VoucherRow>[] => [
  ...which(),
  ...(isKept(place) ? moved(place, back) : [paid()]),
];
