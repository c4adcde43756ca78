import type { Place, Voucher, VoucherKind } from '../../border/generated';
import { t, type Key } from '../../words/words';

/** Between cash and account a voucher bears one name, whichever place it stands under. */
const NAME: Readonly<Record<VoucherKind, Readonly<Record<Place, Key>>>> = {
  thu: { 'tien-mat': 'ui.voucher.kind.receipt', 'tien-gui': 'ui.voucher.kind.credit' },
  chi: { 'tien-mat': 'ui.voucher.kind.payment', 'tien-gui': 'ui.voucher.kind.debit' },
  rut: { 'tien-mat': 'ui.voucher.kind.draw', 'tien-gui': 'ui.voucher.kind.draw' },
  gui: { 'tien-mat': 'ui.voucher.kind.deposit', 'tien-gui': 'ui.voucher.kind.deposit' },
};

/** "phiếu chi", "giấy báo nợ": what people call a voucher of that kind and place. */
export const kindName = ({ kind, place }: Pick<Voucher, 'kind' | 'place'>): string =>
  t(NAME[kind][place]);

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Phiếu chi mới". */
export const newTitle = (kind: VoucherKind, place: Place): string =>
  first(t('ui.voucher.new', { kind: kindName({ kind, place }) }));

/** "Phiếu chi PC143". */
export const titleOf = (voucher: Voucher, number: string): string =>
  first(t('ui.voucher.title', { kind: kindName(voucher), number }));

export const placeName = (place: Place): string =>
  t(place === 'tien-mat' ? 'ui.voucher.place.cash' : 'ui.voucher.place.account');
