import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from './App.svelte';
import { replaceHost } from './border/host';
import { frame } from './frame/frame.svelte';
import { go, guardLeaving, here } from './frame/route.svelte';
import { SCREENS } from './frame/screens';
import { setLanguage } from './words/language.svelte';
import { t } from './words/words';

const user = userEvent.setup();
let restore: () => void;

beforeEach(async () => {
  // No book: whatever the start screen asks is refused.
  restore = replaceHost(async () => '{"error":{"code":"no-book","message":"none"}}');
  render(App);
  go('shortcuts');
  await tick();
  await tick();
});
afterEach(() => {
  restore();
  setLanguage('vi');
  Object.assign(frame, { role: null, sample: false, failure: null });
});

const heading = (): HTMLElement => screen.getByRole('heading', { level: 1 });

describe('the frame', () => {
  it('names the window after the screen and puts the focus on its heading', () => {
    expect(document.title).toBe('Bảng phím tắt – Sổ Cộng Đồng');
    expect(document.activeElement).toBe(heading());
  });

  it('changes language in place: words, window, document', async () => {
    const before = heading();
    setLanguage('en');
    await tick();
    expect(before.isConnected).toBe(true);
    expect(before.textContent).toBe('Keyboard shortcuts');
    expect([document.documentElement.lang, document.title]).toEqual([
      'en',
      'Keyboard shortcuts – Sổ Cộng Đồng',
    ]);
  });

  it('opens the help beside the screen by F1 and gives the focus back', async () => {
    await user.keyboard('{F1}');
    const panel = screen.getByRole('complementary', { name: 'Trợ giúp' });
    expect(panel.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(heading());
  });

  it('shows the nav of the role once a book is open, and no nav before', async () => {
    expect(screen.queryByRole('navigation')).toBeNull();
    frame.role = 'centre';
    await tick();
    expect(screen.getByRole('navigation', { name: 'Các phần của sổ' })).toBeTruthy();
  });

  it('keeps sample data marked and tells a failure at once, with a way to try again', async () => {
    const retry = vi.fn();
    frame.sample = true;
    frame.failure = { text: 'Không ghi được vào ổ đĩa.', code: 'disk-full', retry };
    await tick();
    expect(screen.getByText('DỮ LIỆU MẪU – không nộp được')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('Không ghi được vào ổ đĩa.');
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(retry).toHaveBeenCalledOnce();
  });
});

describe('going from screen to screen', () => {
  it('asks first when a form has unsaved text, and goes after the answer', () => {
    let answer = (): void => undefined;
    guardLeaving((proceed) => {
      answer = proceed;
      return false;
    });
    const { visit } = here();
    go('shortcuts', { again: '1' });
    expect(here().visit).toBe(visit);
    answer();
    expect(here()).toMatchObject({ visit: visit + 1, params: { again: '1' } });
  });
});

describe('the list of screens', () => {
  it('has one name and one place each, with a drawing and a short word in the nav', () => {
    const names = SCREENS.map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    for (const role of ['centre', 'office'] as const) {
      const placed = SCREENS.filter((one) => typeof one.nav?.[role] === 'number');
      const places = placed.map((one) => one.nav?.[role]);
      expect(new Set(places).size).toBe(places.length);
      for (const one of placed) {
        expect(one.icon, one.name).toBeTruthy();
        // What fits under the drawing of the rail.
        expect(t(one.short ?? one.label ?? one.title).length, one.name).toBeLessThanOrEqual(10);
      }
    }
  });
});
