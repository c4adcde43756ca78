import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import { listenForKeys } from '../../../parts/keys';
import { openScreen } from '../../../frame/testing';
import { handed, handingPage } from '../secondments.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => (deaf = listenForKeys()));
afterEach(() => {
  deaf();
  core.restore();
});
const text = (): string => document.body.textContent?.replace(/\u00a0/g, ' ') ?? '';

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const opened = await openScreen(Screen, { list_handings_over: handingPage, ...answers }, params);
  core = opened.core;
  return opened;
}

describe('hand-overs', () => {
  it('are listed, and a change without one is told above them', async () => {
    await open();
    await screen.findByText('Lê Thị Hà');
    expect(text()).toContain('Trần Văn Thưởng sang Lê Thị Mỹ Duyên');
    expect(text()).toContain('3.684.000');
  });

  it('begin with the change of which none was written, and ask for witnesses and papers', async () => {
    const { user } = await open({ record_handing_over: () => handed() }, { record: 'new' });
    await screen.findByDisplayValue('Lê Thị Mỹ Duyên');
    await user.keyboard('{Control>}s{/Control}');
    expect(core.asked('record_handing_over')).toEqual([]);
    expect(text()).toContain('Chưa có người chứng kiến');
    await user.type(screen.getByLabelText(/Người chứng kiến/), 'Đặng Quốc Vượng');
    await user.type(screen.getByLabelText(/Sổ sách, chứng từ/), 'Con dấu, sổ quỹ');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(core.asked('record_handing_over')).toHaveLength(1));
    expect(core.asked('record_handing_over')[0]).toMatchObject({
      role: 'giam-doc',
      handed_on: '2026-09-01',
      from_name: 'Trần Văn Thưởng',
      witnesses: 'Đặng Quốc Vượng',
    });
  });
});
