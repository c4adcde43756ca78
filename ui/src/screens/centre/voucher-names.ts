import type { Place, Voucher, VoucherKind } from '../../border/generated';
import { t, type Key } from '../../words/words';

/** Between cash and account a voucher bears one name, whichever place it stands under. */
const NAME: Readonly<Record<VoucherKind, Readonly<Record<Place, Key>>>> = {
  // The commune only pays: of the other kinds it has none, and what would be one has a name all the same.
  thu: {
    'tien-mat': 'ui.voucher.kind.receipt',
    'tien-gui': 'ui.voucher.kind.credit',
    'tai-xa': 'ui.voucher.kind.receipt',
  },
  chi: {
    'tien-mat': 'ui.voucher.kind.payment',
    'tien-gui': 'ui.voucher.kind.debit',
    'tai-xa': 'ui.voucher.kind.commune',
  },
  rut: {
    'tien-mat': 'ui.voucher.kind.draw',
    'tien-gui': 'ui.voucher.kind.draw',
    'tai-xa': 'ui.voucher.kind.draw',
  },
  gui: {
    'tien-mat': 'ui.voucher.kind.deposit',
    'tien-gui': 'ui.voucher.kind.deposit',
    'tai-xa': 'ui.voucher.kind.deposit',
  },
};

/** "phiếu chi", "giấy báo nợ": what people call a voucher of that kind and place. */
export const kindName = ({ kind, place }: Pick<Voucher, 'kind' | 'place'>): string =>
  t(NAME[kind][place]);

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
};

export const placeName = (place: Place): string => t(PLACE[place]);

/** Where the centre keeps money itself; of the commune's account it has no balance. */
export const isKept = (place: Place): boolean => place !== 'tai-xa';
