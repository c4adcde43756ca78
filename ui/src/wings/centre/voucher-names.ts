import type { Place, Voucher, VoucherKind } from '../../border/generated';
import { t, type Key } from '../../words/words';

const NAME: Readonly<Record<string, Key>> = {
  'thu tien-mat': 'ui.voucher.kind.receipt',
  'chi tien-mat': 'ui.voucher.kind.payment',
  'thu tien-gui': 'ui.voucher.kind.credit',
  'chi tien-gui': 'ui.voucher.kind.debit',
};

const TRANSFER: Readonly<Record<string, Key>> = {
  rut: 'ui.voucher.kind.draw',
  gui: 'ui.voucher.kind.deposit',
};

/** "phiếu chi", "giấy báo nợ": what people call a voucher of that kind and place. */
export const kindName = ({ kind, place }: Pick<Voucher, 'kind' | 'place'>): string =>
  t(TRANSFER[kind] ?? NAME[`${kind} ${place}`] ?? 'ui.voucher.kind.payment');

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Phiếu chi mới". */
export const newTitle = (kind: VoucherKind, place: Place): string =>
  first(t('ui.voucher.new', { kind: kindName({ kind, place }) }));

/** "Phiếu chi PC143". */
export const titleOf = (voucher: Voucher, number: string): string =>
  first(t('ui.voucher.title', { kind: kindName(voucher), number }));

export const placeName = (place: Place): string =>
  t(place === 'tien-mat' ? 'ui.voucher.place.cash' : 'ui.voucher.place.account');
