import type { FindingRow } from '../../border/generated';
import type { Params } from '../../frame/route.svelte';
import type { ScreenName } from '../../frame/screens';

const isId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

export interface Place {
  name: ScreenName;
  params: Params;
}

/** Where a finding or a remark is put right: the screen and the record it opens. */
export function placeOf(
  finding: Pick<FindingRow, 'record' | 'screen' | 'show'>,
  quarter: string,
): Place {
  const { record, screen } = finding;
  const month = finding.show['month'];
  const at: Params = record ? { quarter, record } : { quarter };
  switch (screen) {
    case 'so-quy':
      return record && isId(record)
        ? { name: 'voucher', params: { id: record } }
        : { name: 'cash-book', params: { quarter } };
    case 'phu-cap':
      return { name: 'allowances', params: month ? { quarter, month } : at };
    case 'kiem-quy':
      return { name: 'cash-count', params: at };
    case 'nhan-su':
      return { name: 'people', params: at };
    case 'nguon':
      return { name: 'sources', params: at };
    case 'hoat-dong':
      return { name: 'activities', params: at };
    case 'co-so':
      return { name: 'facilities', params: at };
    case 'kho-khan':
      return { name: 'concerns', params: at };
    case 'bao-cao':
      return { name: 'settings', params: {} };
  }
}
