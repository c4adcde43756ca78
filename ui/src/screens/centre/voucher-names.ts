import type { Place, Voucher, VoucherKind } from '../../border/generated';
import { t, type Key } from '../../words/words';

/** What is named by its kind, whichever place it stands under. */
const MOVED: Readonly<Partial<Record<VoucherKind, Key>>> = {
  rut: 'ui.voucher.kind.draw',
  gui: 'ui.voucher.kind.deposit',
};

/** Receipts and payments are named by their place; what is advanced is on a receipt or a payment. */
const IN: Readonly<Record<Place, Key>> = {
  'tien-mat': 'ui.voucher.kind.receipt',
  'tien-gui': 'ui.voucher.kind.credit',
  'tai-xa': 'ui.voucher.kind.receipt',
  'tam-ung': 'ui.voucher.kind.receipt',
  'no-xa': 'ui.voucher.kind.with_commune',
  'cho-xu-ly': 'ui.voucher.kind.decided',
};
const OUT: Readonly<Record<Place, Key>> = {
  'tien-mat': 'ui.voucher.kind.payment',
  'tien-gui': 'ui.voucher.kind.debit',
  'tai-xa': 'ui.voucher.kind.commune',
  'tam-ung': 'ui.voucher.kind.settlement',
  'no-xa': 'ui.voucher.kind.payment',
  'cho-xu-ly': 'ui.voucher.kind.decided',
};
const COMES_IN: readonly VoucherKind[] = ['thu', 'hoan-ung', 'xa-ung', 'thua', 'boi-hoan'];

/** "phiếu chi", "giấy báo nợ": what people call a voucher of that kind and place. */
export const kindName = ({ kind, place }: Pick<Voucher, 'kind' | 'place'>): string =>
  t(MOVED[kind] ?? (COMES_IN.includes(kind) ? IN : OUT)[place]);

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Phiếu chi", where it begins a line. */
export const kindTitle = (voucher: Pick<Voucher, 'kind' | 'place'>): string => first(kindName(voucher));

/** "Phiếu chi mới". */
export const newTitle = (kind: VoucherKind, place: Place): string =>
  first(t('ui.voucher.new', { kind: kindName({ kind, place }) }));

/** "Phiếu chi PC143". */
export const titleOf = (voucher: Voucher, number: string): string =>
  first(t('ui.voucher.title', { kind: kindName(voucher), number }));

const PLACE: Readonly<Record<Place, Key>> = {
  'tien-mat': 'ui.voucher.place.cash',
  'tien-gui': 'ui.voucher.place.account',
  'tai-xa': 'ui.voucher.place.commune',
  'tam-ung': 'ui.voucher.place.persons',
  'no-xa': 'ui.voucher.place.owed',
  'cho-xu-ly': 'ui.voucher.place.undecided',
};

export const placeName = (place: Place): string => t(PLACE[place]);

/** Where the centre keeps money itself; of the commune's account it has no balance. */
export const isKept = (place: Place): boolean => place === 'tien-mat' || place === 'tien-gui';
