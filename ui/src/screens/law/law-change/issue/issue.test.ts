import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../../border/fake';
import type { LawPackRow, LawPacks } from '../../../../border/generated';
import { openScreen } from '../../../../frame/testing';
import { listenForKeys } from '../../../../parts/keys';
import { officeStatus } from '../../../office/board.testing';
import { stick } from '../../../office/counter.testing';
import Screen from '../Screen.svelte';
import { change, lawAnswers, pack } from '../testing';

let core: FakeCore | null = null;
let stop = (): void => undefined;
afterEach(() => {
  stop();
  core?.restore();
});

interface Given {
  isOpen?: boolean;
  isChanged?: boolean;
  packs?: LawPackRow[];
  behind?: LawPacks['behind'];
}

async function open(given: Given = {}, answers: Answers = {}) {
  let isOpen = given.isOpen ?? true;
  let packs = given.packs ?? [];
  let changes = (given.isChanged ?? true) ? [change('rates/base-wage')] : [];
  stop = listenForKeys();
  const view = await openScreen(
    Screen,
    lawAnswers([], {
      list_law_changes: () => ({ changes, entries: [], doubts: [], edition: 'CCCC-CCCC' }),
      list_sticks: () => [],
      list_law_packs: () => ({
        packs,
        shipped_edition: 'AAAA-AAAA',
        behind: given.behind ?? [],
      }),
      unlock_seal: () => ({ is_open: (isOpen = true), closes_after_minutes: 15, is_uncopied: false }),
      issue_law_pack: ({ note, applies_from, folder }) => {
        if (!isOpen) return new Refuse({ code: 'seal-closed', message: '' });
        const issued = pack(packs.length + 1, { note, applies_from });
        packs = [issued, ...packs];
        changes = [];
        return { pack: issued, path: folder ?? '/so/goi/quy-dinh', can_eject: folder !== null };
      },
      copy_law_pack: ({ pack_id, folder }) => {
        const copied = packs.find((one) => one.pack_id === pack_id) ?? pack(0);
        return { pack: copied, path: `${folder}/QUY-DINH`, can_eject: true };
      },
      eject_stick: () => ({ is_safe: true }),
      ...answers,
    }),
    { form: 'issue' },
  );
  core = view.core;
  await screen.findByRole('heading', { level: 1, name: 'Ban hành quy định' });
  await screen.findByText('Bản đã ban hành', { selector: 'h2' });
  return view;
}
const note = () => screen.findByLabelText<HTMLInputElement>('Bản này có gì mới');
const ISSUE = '{Control>}{Enter}{/Control}';

describe('issuing', () => {
  it('needs a word of what is new', async () => {
    const { user, core } = await open();
    await user.keyboard(ISSUE);
    await waitFor(async () => expect((await note()).getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(await note());
    expect(core.asked('issue_law_pack')).toEqual([]);
  });

  it('goes to the stick that is plugged in alone, from the quarter chosen; the stick may be pulled', async () => {
    const { user, core } = await open({}, { list_sticks: () => [stick('E:')] });
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLSelectElement>('Ghi vào').value).toBe('E:'),
    );
    await user.type(await note(), 'Lương cơ sở mới');
    await user.click(screen.getByRole('button', { name: /Quý sau/ }));
    expect(screen.getByText(/Báo cáo từ Quý I năm 2027 trở đi/)).toBeTruthy();
    await user.keyboard(ISSUE);
    expect(await screen.findByText(/Bản số 1 đã ghi và đọc lại đúng: E:/)).toBeTruthy();
    expect(core.asked('issue_law_pack')).toEqual([
      { note: 'Lương cơ sở mới', applies_from: '2027-Q1', folder: 'E:', given_out: null },
    ]);
    await user.click(screen.getByRole('button', { name: 'Rút USB an toàn' }));
    expect(core.asked('eject_stick')).toEqual([{ folder: 'E:' }]);
    expect(await screen.findByText(/[Cc]ó thể rút USB/)).toBeTruthy();
    // What was issued is no change any more.
    expect(await screen.findByText(/Không có thay đổi nào chờ ban hành/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ban hành bản quy định/ })).toBeNull();
  });

  it('is offered again where the file of the newest pack stayed on another disk', async () => {
    const { user, core } = await open({ isChanged: false, packs: [pack(2, { is_here: false, applies_from: '2026-Q2' }), pack(1)] });
    expect(screen.getByText(/Sổ còn nội dung bản số 2 .* thành bản số kế tiếp/)).toBeTruthy();
    expect(screen.getByText('Không còn tệp trên máy')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Chép bản [23]/ })).toBeNull();
    expect(screen.getByRole('button', { name: /Chép bản 1/ })).toBeTruthy();
    await user.type(await note(), 'Như bản số 2');
    await user.type(screen.getByLabelText(/^Số bản cao nhất đã phát/), '4{Tab}');
    await user.keyboard(ISSUE);
    // From the same quarter, and above what was given out after the backup.
    await waitFor(() =>
      expect(core.asked('issue_law_pack')).toEqual([
        { note: 'Như bản số 2', applies_from: '2026-Q2', folder: null, given_out: 4 },
      ]),
    );
  });

  it('for a quarter that is past says what follows for the reports of it', async () => {
    const { user } = await open();
    expect(screen.queryByText(/đã qua/)).toBeNull();
    await user.click(screen.getByRole('button', { name: /Quý trước/ }));
    expect(screen.getByText(/^Quý III năm 2026 đã qua: báo cáo đã nhận/)).toBeTruthy();
  });

  it('asks the passphrase when the seal is shut and goes on by itself', async () => {
    const { user, core } = await open({ isOpen: false });
    await user.type(await note(), 'Lương cơ sở mới');
    await user.keyboard(ISSUE);
    const secret = await screen.findByLabelText(/Mật khẩu niêm phong/);
    await waitFor(() => expect(document.activeElement).toBe(secret));
    await user.keyboard('mot hai ba bon{Enter}');
    expect(await screen.findByText(/Bản số 1 đã ghi và đọc lại đúng/)).toBeTruthy();
    expect(core.asked('unlock_seal')).toEqual([{ passphrase: 'mot hai ba bon' }]);
    expect(core.asked('issue_law_pack')).toHaveLength(2);
  });

  it('can be put off at the passphrase, and nothing typed is lost', async () => {
    const { user } = await open({ isOpen: false });
    await user.type(await note(), 'Lương cơ sở mới');
    await user.keyboard(ISSUE);
    await user.click(await screen.findByRole('button', { name: 'Không ban hành lúc này' }));
    expect((await note()).value).toBe('Lương cơ sở mới');
  });

  it('that a full stick stopped says so; the pack that was kept on this PC can be copied', async () => {
    let packs: LawPackRow[] = [];
    const { user } = await open(
      {},
      {
        list_sticks: () => [stick('E:')],
        list_law_packs: () => ({ packs, shipped_edition: 'AAAA-AAAA', behind: [] }),
        issue_law_pack: () => {
          packs = [pack(1)];
          return new Refuse({ code: 'stick-full', message: '' });
        },
      },
    );
    await user.type(await note(), 'Lương cơ sở mới');
    await user.keyboard(ISSUE);
    expect((await screen.findByRole('alert')).textContent).toContain('USB không đủ chỗ');
    expect(await screen.findByRole('button', { name: 'Chép bản 1 ra USB' })).toBeTruthy();
  });

  it('cannot be without a seal of the office, and says so', async () => {
    const status = { ...officeStatus, has_seal: false };
    const { user, core } = await open({}, { book_status: () => status });
    await user.type(await note(), 'x');
    await user.keyboard(ISSUE);
    expect(core.asked('issue_law_pack')).toEqual([]);
    expect(screen.getByText('Cơ quan chưa có dấu niêm phong.')).toBeTruthy();
  });
});

describe('packs that were issued', () => {
  const two = [pack(2, { is_current: true, note: 'Tên xã mới' }), pack(1)];

  it('stand with what is new, quarter and entries, the one in use marked', async () => {
    await open({ isChanged: false, packs: two });
    const table = within(screen.getByRole('table', { name: 'Bản đã ban hành' }));
    const [, first] = table.getAllByRole('row');
    expect(first?.textContent).toContain('Bản số 2');
    expect(first?.textContent).toContain('Tên xã mới');
    expect(first?.textContent).toContain('Quý IV năm 2026');
    expect(first?.textContent).toContain('Đang dùng');
    expect(table.getAllByText('Đang dùng')).toHaveLength(1);
  });

  it('are copied to the chosen stick, and not while none is chosen', async () => {
    let sticks: ReturnType<typeof stick>[] = [];
    const { user, core } = await open(
      { isChanged: false, packs: two },
      { list_sticks: () => sticks },
    );
    await user.click(await screen.findByRole('button', { name: 'Chép bản 1 ra USB' }));
    expect(core.asked('copy_law_pack')).toEqual([]);
    expect(screen.getAllByText(/Cắm USB và chọn/).length).toBe(2);
    sticks = [stick('E:')];
    await waitFor(
      () => expect(screen.getByLabelText<HTMLSelectElement>('Ghi vào').value).toBe('E:'),
      { timeout: 4000 },
    );
    await user.click(screen.getByRole('button', { name: 'Chép bản 1 ra USB' }));
    expect(await screen.findByText(/Bản số 1 đã ghi và đọc lại đúng: E:\/QUY-DINH/)).toBeTruthy();
    expect(core.asked('copy_law_pack')).toEqual([{ pack_id: 'goi-1', folder: 'E:' }]);
  });

  it('tell which centres work by an older one', async () => {
    const behind = [
      {
        centre_id: 'a',
        centre_name: 'TTHTCĐ xã Điền Xá',
        quarter: '2026-Q3',
        edition: 'BBBB-BBBB',
        number: 1,
      },
      {
        centre_id: 'b',
        centre_name: 'TTHTCĐ xã An Bình',
        quarter: '2026-Q2',
        edition: 'XXXX-XXXX',
        number: null,
      },
    ];
    await open({ isChanged: false, packs: two, behind });
    const table = within(screen.getByRole('table', { name: 'Trung tâm còn dùng bản cũ' }));
    const rows = table.getAllByRole('row').slice(1);
    const cells = rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent?.trim()),
    );
    expect(cells).toEqual([
      ['TTHTCĐ xã Điền Xá', 'Quý III năm 2026', 'Bản số 1'],
      ['TTHTCĐ xã An Bình', 'Quý II năm 2026', 'Bản XXXX-XXXX'],
    ]);
  });
});
