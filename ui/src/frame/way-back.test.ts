import { beforeEach, describe, expect, it } from 'vitest';
import { endErrand, go, goMending, here, onErrand, returnTo } from './route.svelte';
import { wayBack } from './way-back';

/** Walks a path of screens and goes back by the key, as often as there are names to come to. */
const at = (): string => [here().name, ...Object.values(here().params)].join(' ');

describe('the way back', () => {
  beforeEach(() => {
    // Far enough that nothing of before is remembered.
    for (let n = 0; n < 10; n += 1) go(n % 2 ? 'home' : 'board');
    go('home');
  });

  it('leads where one came from, as it stood, then to what was before that', () => {
    go('report', { quarter: '2026-Q2' });
    go('cash-count', { record: '2026-06-30' });
    expect(wayBack('cash-book').text).toBe('Báo cáo quý');
    wayBack('cash-book').run();
    expect(at()).toBe('report 2026-Q2');
    wayBack('home').run();
    expect(at()).toBe('home');
  });

  it('is no circle between a screen and what was looked up from it', () => {
    go('cash-book');
    go('cash-count');
    go('law', { key: 'rates/base-wage' });
    returnTo('cash-count', { record: '2026-09-30' });
    expect(at()).toBe('cash-count 2026-09-30');
    wayBack('home').run();
    expect(at()).toBe('cash-book');
  });

  it('of an errand is the check that named it, as it stood, and once only', () => {
    go('report', { quarter: '2026-Q2' });
    goMending('people', { record: '7' }, { quarter: '2026-Q3', at: '2' });
    expect(onErrand()).toMatchObject({ name: 'report' });
    endErrand();
    expect(at()).toBe('report 2026-Q3 2');
    expect(onErrand()).toBeNull();
    endErrand();
    expect(at()).toBe('report 2026-Q3 2');
    // Who goes elsewhere meanwhile is on no errand any more.
    goMending('people', { record: '7' }, { quarter: '2026-Q3', at: '2' });
    go('cash-book');
    endErrand();
    expect(at()).toBe('cash-book');
  });

  it('of a walk through one list is the list', () => {
    go('todo', { rule: 'x' });
    go('review', { bundle_id: '1' });
    go('review', { bundle_id: '2' });
    expect(here().from).toMatchObject({ name: 'todo', params: { rule: 'x' } });
    // From one report to another centre, and back report by report.
    go('centre', { unit_code: '06874' });
    go('review', { bundle_id: '3' });
    wayBack('todo').run();
    expect(at()).toBe('centre 06874');
    wayBack('centres').run();
    expect(at()).toBe('review 2');
    wayBack('todo').run();
    expect(at()).toBe('todo x');
  });

  it('is the usual place where nothing was before', () => {
    go('review', { bundle_id: '1' });
    for (let n = 0; n < 9 && here().from !== null; n += 1) wayBack('todo').run();
    expect(here().from).toBeNull();
    wayBack('todo').run();
    expect(at()).toBe('todo');
  });

  it('is remembered no further than anybody goes back', () => {
    for (let n = 0; n < 40; n += 1) go(n % 2 ? 'review' : 'centre', { n: String(n) });
    let depth = 0;
    for (let from = here().from; from !== null; from = from.from) depth += 1;
    expect(depth).toBe(8);
  });
});
