import type { FindingRow } from '../../border/generated';
import type { Params } from '../../frame/route.svelte';
import { mendedOn, type ScreenName } from '../../frame/screens';

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
  const name = mendedOn(screen);
  const month = finding.show['month'];
  // A voucher has a page of its own, a sheet is opened by its month, the centre itself has no quarter.
  if (name === 'cash-book') {
    return record && isId(record)
      ? { name: 'voucher', params: { id: record } }
      : { name, params: { quarter } };
  }
  if (name === 'settings') return { name, params: {} };
  if (name === 'allowances' && month) return { name, params: { quarter, month } };
  return { name, params: record ? { quarter, record } : { quarter } };
}
