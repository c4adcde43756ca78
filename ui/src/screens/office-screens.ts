import type { Screen } from './screens';

/** What an office does at the counter: overview, sticks, receipts. */
export const OFFICE_SCREENS: readonly Screen[] = [];
