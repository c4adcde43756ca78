import { screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Refuse, type FakeCore } from '../../../border/fake';
import type { AttachmentRow } from '../../../border/generated';
import { id, openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { training, trainingPage } from '../secondments.testing';
import Trainings from './Screen.svelte';

let core: FakeCore;
let stop = listenForKeys();
afterEach(() => {
  core.restore();
  stop();
  stop = listenForKeys();
});

const row = (name: string, state: AttachmentRow['state'] = 'here'): AttachmentRow => ({
  attachment: {
    attachment_id: id(7),
    of_kind: 'training',
    of_key: training.training_id,
    name,
    sha256: '0'.repeat(64),
    bytes: 655_360,
    media: 'image/jpeg',
    added_on: '2026-10-02',
    note: null,
  },
  state,
});

/** The page of a course, with the files that lie with it. */
async function open(files: AttachmentRow[], host = {}, more = {}) {
  const rows = [...files];
  const opened = await openScreen(
    Trainings,
    {
      list_trainings: () => trainingPage,
      list_attachments: () => [...rows],
      attach_file: () => {
        rows.push(row('IMG_0001'));
        return { attachment: row('IMG_0001').attachment, was_bytes: 8_598_323, is_smaller: true };
      },
      detach_file: () => {
        rows.pop();
        return {};
      },
      ...more,
    },
    { record: training.training_id },
    host,
  );
  core = opened.core;
  await screen.findByRole('heading', { name: 'Tệp đính kèm' });
  return opened;
}

describe('the files of a record', () => {
  it('are listed under its form, and one more comes by Ctrl K', async () => {
    const { user } = await open([], { chooseFile: async () => '/quet/IMG_0001.jpg' });
    expect(await screen.findByText(/Chưa có tệp nào/)).toBeTruthy();
    await user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByText('IMG_0001')).toBeTruthy();
    expect(core.asked('attach_file')).toEqual([
      { of_kind: 'training', of_key: training.training_id, path: '/quet/IMG_0001.jpg', name: null, note: null },
    ]);
    expect(screen.getByText(/640\s*KB/)).toBeTruthy();
  });

  it('come by being dropped, one after the other, until one is refused', async () => {
    let drop: (paths: readonly string[]) => void = () => undefined;
    const onDrop = async (dropped: typeof drop) => {
      drop = dropped;
      return () => undefined;
    };
    const refused = new Refuse({ code: 'attachment-heic', message: '', detail: {} });
    let asked = 0;
    await open([], { onDrop }, {
      attach_file: () => ((asked += 1) === 2 ? refused : { attachment: row('a').attachment, was_bytes: 1, is_smaller: false }),
    });
    drop(['/a.jpg', '/b.heic', '/c.jpg']);
    expect(await screen.findByText(/^b\.heic: .*định dạng HEIC/)).toBeTruthy();
    expect(core.asked('attach_file').length).toBe(2);
  });

  it('one that is gone says so; one is opened, renamed and taken off', async () => {
    const openFile = vi.fn(async () => undefined);
    const { user } = await open([row('Ảnh lớp học', 'missing')], { openFile }, {
      open_attachment: () => ({ path: '/in/a.jpg', file_name: 'a.jpg' }),
      rename_attachment: () => row('Ảnh khai giảng').attachment,
    });
    const line = (await screen.findByText('Ảnh lớp học')).closest('li')!;
    expect(within(line).getByText('Không còn tệp')).toBeTruthy();
    await user.click(within(line).getByRole('button', { name: 'Mở' }));
    expect(openFile).toHaveBeenCalledWith('/in/a.jpg');
    await user.click(within(line).getByRole('button', { name: 'Đổi tên' }));
    const box = await screen.findByRole('textbox', { name: /Tên tệp/ });
    await user.clear(box);
    await user.type(box, 'Ảnh khai giảng');
    await user.click(screen.getByRole('button', { name: 'Cất tên tệp' }));
    expect(core.asked('rename_attachment')).toEqual([{ attachment_id: id(7), name: 'Ảnh khai giảng', note: null }]);
    await user.click(within(line).getByRole('button', { name: 'Gỡ' }));
    expect(await screen.findByText(/Chưa có tệp nào/)).toBeTruthy();
    expect(core.asked('detach_file')).toEqual([{ attachment_id: id(7) }]);
  });

  it('wait until a new record is saved', async () => {
    const opened = await openScreen(Trainings, { list_trainings: () => trainingPage }, { record: 'new' });
    core = opened.core;
    expect(await screen.findByText(/Cất xong rồi mở lại để kèm tệp/)).toBeTruthy();
    expect(core.asked('list_attachments')).toEqual([]);
  });
});
