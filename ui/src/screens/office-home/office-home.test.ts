import { screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../border/fake';
import { openScreen } from '../testing';
import Screen from './Screen.svelte';

const row = {
  verdict: 'accepted',
  code: 'accepted',
  message: 'Gói còn nguyên.',
  bundle: 'ab12',
  signer: '39298',
  unit: '06874-2008',
  period: '2026-Q3',
  revision: 0,
  sequence: 1,
};

let core: FakeCore;
afterEach(() => core.restore());
async function open(answers: Answers) {
  const opened = await openScreen(Screen, answers);
  core = opened.core;
  return opened;
}

describe('the office home', () => {
  it('verifies the bundle of a path and shows whose it is', async () => {
    const { user } = await open({ verify_file: () => row });
    await user.type(await screen.findByLabelText('Gói báo cáo'), '/usb/BC.goi.zip{Enter}');
    expect(await screen.findByText('Niêm phong khớp')).toBeTruthy();
    expect(screen.getByText('06874-2008')).toBeTruthy();
    expect(core.asked('verify_file')).toEqual([{ path: '/usb/BC.goi.zip' }]);
  });

  it('shows nothing of a bundle whose content was not parsed', async () => {
    const none = { unit: null, period: null, revision: null, sequence: null };
    const { user } = await open({
      verify_file: () => ({ ...row, ...none, verdict: 'refused', code: 'key-unknown' }),
    });
    await user.type(await screen.findByLabelText('Gói báo cáo'), '/x{Enter}');
    expect(await screen.findByText('Không nhận')).toBeTruthy();
    expect(screen.queryByText('Trung tâm')).toBeNull();
  });

  it('asks for a path before anything else', async () => {
    const { user } = await open({});
    await user.click(await screen.findByRole('button', { name: /Kiểm tra gói/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Nhập đường dẫn');
  });
});
