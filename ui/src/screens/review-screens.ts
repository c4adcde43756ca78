import type { Screen } from './screens';

/** What an office does at its desk: review, register, figures. */
export const REVIEW_SCREENS: readonly Screen[] = [];
