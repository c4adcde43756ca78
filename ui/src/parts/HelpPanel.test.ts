import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import HelpPage from './HelpPage.svelte';
import HelpPanel from './HelpPanel.svelte';
import { readPage } from './help';

const user = userEvent.setup();

describe('the help panel', () => {
  it('says so when the screen has no page, and shuts by its button', async () => {
    const onclose = vi.fn();
    render(HelpPanel, { screen: 'no-such-screen', onclose });
    expect(screen.getByText('Màn hình này chưa có trang trợ giúp.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Đóng trợ giúp (F1)' }));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('empties its search by the first Esc and shuts by the next', async () => {
    const onclose = vi.fn();
    render(HelpPanel, { screen: 'no-such-screen', onclose });
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(screen.getByText('Không thấy trang nào có "zzz".')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(onclose).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('draws a page without ever reading it as HTML', () => {
    const blocks = readPage('# Sổ\nBấm `F1` <img src=x>\n\n1. một\n2. hai');
    const { container } = render(HelpPage, { blocks });
    expect(container.querySelector('img')).toBeNull();
    expect(container.querySelector('kbd')?.textContent).toBe('F1');
    expect([...container.querySelectorAll('ol > li')].map((item) => item.textContent)).toEqual([
      'một',
      'hai',
    ]);
  });
});
