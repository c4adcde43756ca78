import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Upgrade } from '../../../border/generated';
import { replaceHost } from '../../../border/host';
import { frame } from '../../../frame/frame.svelte';
import { here } from '../../../frame/route.svelte';
import { bookStatus } from '../../../frame/testing';
import Screen from './Screen.svelte';

let tell: (done: Upgrade) => void;
let answer: (text: string) => void;
let asked: string[];
let isHeard: boolean;
let restore: () => void;

beforeEach(() => {
  [asked, isHeard] = [[], false];
  const call = (name: string): Promise<string> => {
    asked.push(`${name}, ${isHeard ? 'heard' : 'not heard'}`);
    return new Promise((done) => (answer = done));
  };
  const onUpgrade = async (told: (done: Upgrade) => void) => {
    [tell, isHeard] = [told, true];
    return () => (isHeard = false);
  };
  restore = replaceHost(Object.assign(call, { onUpgrade }));
});
afterEach(() => {
  cleanup();
  restore();
  frame.failure = null;
});

async function start() {
  const view = render(Screen, { params: {} });
  await waitFor(() => expect(asked).toHaveLength(1));
  return view;
}
const bar = () => screen.getByRole<HTMLProgressElement>('progressbar');

describe('the start', () => {
  it('listens before it asks for the book, and no more once it is left', async () => {
    const { unmount } = await start();
    expect(asked).toEqual(['book_status, heard']);
    expect(screen.getByRole('status').textContent).toContain('Đang mở sổ');
    unmount();
    await waitFor(() => expect(isHeard).toBe(false));
  });

  it.each([
    ['begun', 0, 'Bước 1/3'],
    ['copied', 1, 'Bước 2/3'],
    ['raised', 2, 'Bước 3/3'],
    ['compared', 3, 'không thiếu dòng nào'],
    ['swapped', 3, 'Đã chuyển xong'],
  ] as const)('tells of a book of an older program: %s', async (done, behind, words) => {
    await start();
    tell(done);
    await tick();
    const status = screen.getByRole('status').textContent;
    for (const said of [words, 'bản chương trình cũ', 'Sổ cũ còn nguyên', 'đừng tắt máy']) {
      expect(status).toContain(said);
    }
    expect([bar().value, bar().max]).toEqual([behind, 3]);
  });

  it('goes home when the book is there', async () => {
    await start();
    tell('swapped');
    answer(JSON.stringify({ ok: bookStatus }));
    await waitFor(() => expect(here().name).toBe('home'));
  });

  it('says why the book could not be opened, and no more that it is at work', async () => {
    await start();
    tell('copied');
    answer('{"error":{"code":"disk-full","message":""}}');
    await waitFor(() => expect(frame.failure?.code).toBe('disk-full'));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
