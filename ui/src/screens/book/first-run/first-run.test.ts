import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { BookStatus } from '../../../border/generated';
import { here } from '../../../frame/route.svelte';
import { halfTyped, saidIn } from '../../../forms/testing';
import { bookStatus, openScreen } from '../../../frame/testing';
import { emptyAnswers, openingSources, quarterStart } from './answers';
import Screen from './Screen.svelte';

const unit = {
  code: '06874',
  from: '2025-07-01',
  kind: 'xa',
  name: 'Điền Xá',
  full_name: 'Xã Điền Xá',
  is_verified: false,
  parent_code: '22',
  parent_name: 'Tỉnh Quảng Ninh',
};
const status: BookStatus = { ...bookStatus, role: null, centre: null, open_quarter: null, has_seal: false };
const filled = {
  ...emptyAnswers('2026-10-02'),
  role: 'centre' as const,
  unit,
  name: 'Trung tâm học tập cộng đồng xã Điền Xá',
  foundedYear: 2008,
  areaClass: 'kv1',
  accountKind: 'rieng',
  officeId: 'so-22',
  officeName: 'Sở',
  director: 'Trần Văn Thưởng',
  accountant: 'Đặng Quốc Vượng',
  cashier: 'Lê Thị Mỹ Duyên',
};

let core: FakeCore;
afterEach(() => core.restore());

async function open(kept: object | null = null, answers: Answers = {}) {
  const drafts = kept ? [halfTyped({ form: 'first-run', of: '' }, kept)] : [];
  const opened = await openScreen(Screen, {
    book_status: () => ({ ...status, drafts }),
    list_codes: ({ list }) => [
      { code: list === 'area-class' ? 'kv1' : list === 'account-kind' ? 'rieng' : 'nsnn-hang-nam', name_vi: `Tên ${list}`, name_en: list, note: null, source: '', is_verified: true, fields: (list === 'funding-class' ? { offered_first: 'true' } : {}) as Record<string, string> },
    ],
    list_decisions: () => [
      { issuer: 'Sổ Cộng Đồng', is_own: false, decision: 'vi-du-2011', title: 'Ví dụ', instrument: 'Ví dụ', from: '2011-01-01', is_verified: false, is_example: true },
    ],
    search_units: () => [unit],
    list_offices: () => [{ office_id: 'so-22', name: 'Sở', is_verified: false }],
    keep_draft: () => ({ kept_at: '2026-10-02T03:12:00Z' }),
    drop_draft: () => ({}),
    offer_passphrase: () => ({ passphrase: 'vuoc chech nhin vuong', reading: 'vuốc chếch nhìn vuông' }),
    found_centre: () => bookStatus.centre ?? new Refuse({ code: 'fault', message: '' }),
    make_seal: () => ({ digits: '392987899936680057277256409600', made_at: '2026-10-02T00:00:00Z', public_key: '' }),
    ...answers,
  });
  core = opened.core;
  return opened;
}
const title = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the first run', () => {
  it('opens the new source at its own kind, whose name follows the kind until another is typed', async () => {
    const kinds = [['nsnn-hang-nam', 'Ngân sách hằng năm'], ['chuong-trinh', 'Chương trình, dự án'], ['tai-tro', 'Tài trợ']];
    const { user } = await open({ ...filled, step: 4 }, {
      list_codes: ({ list }) =>
        (list === 'funding-class' ? kinds : [[list === 'area-class' ? 'kv1' : 'rieng', `Tên ${list}`]]).map(
          ([code = '', name = '']) => ({ code, name_vi: name, name_en: name, note: null, source: '', is_verified: true, fields: (code === 'nsnn-hang-nam' ? { offered_first: 'true' } : {}) as Record<string, string> }),
        ),
    });
    await user.click(await screen.findByRole('button', { name: 'Thêm nguồn kinh phí' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('field-class_2'));
    const kind = document.activeElement as HTMLSelectElement;
    const name = (): HTMLInputElement => document.getElementById('field-source_name_2') as HTMLInputElement;
    // Arrow keys pass over others on their way.
    await user.selectOptions(kind, 'nsnn-hang-nam');
    await waitFor(() => expect(name().value).toBe('Ngân sách hằng năm'));
    await user.selectOptions(kind, 'tai-tro');
    await waitFor(() => expect(name().value).toBe('Tài trợ'));
    await user.clear(name());
    await user.type(name(), 'Hội khuyến học');
    await user.selectOptions(kind, 'chuong-trinh');
    expect(name().value).toBe('Hội khuyến học');
  });

  it('goes from commune to people by keys, fills the name and keeps every answer', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('radio', { name: /^Trung tâm/ }));
    await user.keyboard('{Enter}');
    await title('Xã và trung tâm');
    await user.type(screen.getByRole('combobox', { name: /Xã, phường/ }), 'dien xa');
    await screen.findByRole('option', { name: /Xã Điền Xá.*chưa đối chiếu với văn bản/ });
    await user.keyboard('{Enter}');
    // The commune chosen and the office offered both say that nobody has compared them.
    await waitFor(() => expect(screen.getAllByText(/chưa đối chiếu với văn bản/).length).toBe(2));
    const name: HTMLInputElement = screen.getByLabelText('Tên trung tâm');
    await waitFor(() => expect(name.value).toBe('Trung tâm học tập cộng đồng xã Điền Xá'));
    await waitFor(() =>
      expect(saidIn(core.asked('keep_draft').at(-1)).fields).toMatchObject({ unit, unitText: 'Xã Điền Xá' }),
    );
    await user.type(screen.getByLabelText('Năm thành lập'), '2008');
    await user.selectOptions(screen.getByLabelText('Khu vực của xã'), 'kv1');
    await user.selectOptions(screen.getByLabelText('Tài khoản của trung tâm'), 'rieng');
    await user.click(await screen.findByRole('button', { name: /Tiếp tục/ }));
    expect(await title('Người làm việc ở trung tâm')).toBeTruthy();
  });

  it('comes back at the step it was left at, with its answers', async () => {
    await open({ ...filled, step: 3 });
    await title('Người làm việc ở trung tâm');
    expect((screen.getByLabelText('Giám đốc') as HTMLInputElement).value).toBe('Trần Văn Thưởng');
  });

  it('does not go on with empty names and says which', async () => {
    const { user } = await open({ ...filled, step: 3, director: '', cashier: ' ' });
    await user.click(await screen.findByRole('button', { name: /Tiếp tục/ }));
    const summary = await screen.findByRole('alert');
    expect(summary.querySelectorAll('li')).toHaveLength(2);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Người làm việc ở trung tâm');
  });

  it('marks the example decision', async () => {
    await open({ ...filled, step: 3, decision: 'vi-du-2011' });
    await title('Người làm việc ở trung tâm');
    expect((await screen.findAllByText(/không phải văn bản thật/)).length).toBeGreaterThan(1);
  });

  it('founds, then seals with the offered passphrase copied, and shows thirty digits', async () => {
    const { user } = await open({ ...filled, step: 5 });
    await screen.findByText('vuoc chech nhin vuong');
    await user.click(screen.getByRole('button', { name: /Lập sổ và tạo dấu/ }));
    expect(core.asked('found_centre')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: /Đã chép ra giấy/ }));
    await user.click(screen.getByRole('button', { name: /Lập sổ và tạo dấu/ }));
    await title('Đã tạo dấu niêm phong');
    expect(core.asked('make_seal')).toEqual([
      { passphrase: 'vuoc chech nhin vuong', is_replacement: false },
    ]);
    const order = core.calls.map((one) => one.name);
    expect(order.indexOf('found_centre')).toBeLessThan(order.indexOf('make_seal'));
    expect(document.querySelectorAll('[data-test="seal-digits"] span')).toHaveLength(6);
  });

  it('never puts a passphrase into a kept draft', async () => {
    const { user } = await open({ ...filled, step: 5 });
    await user.click(await screen.findByRole('radio', { name: /Tự đặt mật khẩu/ }));
    await user.type(screen.getByLabelText('Mật khẩu niêm phong', { selector: 'input' }), 'matkhaubimat99');
    await user.click(screen.getByRole('button', { name: /Quay lại/ }));
    await title('Tiền có trong ngày đầu');
    await waitFor(() => expect(core.asked('keep_draft')).not.toEqual([]));
    expect(JSON.stringify(core.asked('keep_draft'))).not.toMatch(/matkhau|vuoc chech/);
  });

  it('refuses a passphrase of one’s own that is short or typed two ways, and notes marks', async () => {
    const { user } = await open({ ...filled, step: 5 });
    await user.click(await screen.findByRole('radio', { name: /Tự đặt mật khẩu/ }));
    const [one, two] = ['passphrase', 'again'].map(
      (name) => document.getElementById(`field-${name}`) as HTMLInputElement,
    );
    if (!one || !two) throw new Error('no boxes');
    await user.type(one, 'ngắn');
    expect(screen.getByText(/Unikey đang bật/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Lập sổ và tạo dấu/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('ít nhất 12 ký tự');
    await user.clear(one);
    await user.type(one, 'mot hai ba bon');
    await user.type(two, 'mot hai ba nam');
    await user.click(screen.getByRole('button', { name: /Lập sổ và tạo dấu/ }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('chưa giống nhau'));
    expect(core.asked('found_centre')).toEqual([]);
  });

  it('founds once: a seal that failed is tried again alone', async () => {
    let tries = 0;
    const { user } = await open({ ...filled, step: 5 }, {
      make_seal: () => {
        tries += 1;
        if (tries === 1) return new Refuse({ code: 'disk-full', message: '' });
        return { digits: '1'.repeat(30), made_at: '2026-10-02T00:00:00Z', public_key: '' };
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: /Đã chép ra giấy/ }));
    await user.click(screen.getByRole('button', { name: /Lập sổ và tạo dấu/ }));
    await screen.findByRole('alert');
    await user.click(screen.getByRole('button', { name: /Lập sổ và tạo dấu/ }));
    await title('Đã tạo dấu niêm phong');
    expect([core.asked('found_centre').length, tries]).toEqual([1, 2]);
  });

  it('goes back to the step whose answer the core refused', async () => {
    const { user } = await open({ ...filled, step: 5 }, {
      found_centre: () => new Refuse({ code: 'field-empty', message: '', field: 'director_name' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Để sau' }));
    expect(await title('Người làm việc ở trung tâm')).toBeTruthy();
  });
});

describe('the first run of an office', () => {
  const office = { ...filled, role: 'office' as const, step: 2 };
  const made: Answers = {
    found_office: () => ({ office_id: 'so-22', name: 'Sở' }),
  };

  it('has three steps: founds the office, makes its seal and goes to the overview', async () => {
    const { user } = await open(office, made);
    await title('Cơ quan nhận báo cáo');
    await user.click(await screen.findByRole('button', { name: /Tiếp tục/ }));
    await title('Dấu niêm phong');
    expect(screen.getByText(/Bước 3\/3/)).toBeTruthy();
    expect(screen.getByText(/Biên nhận gửi về trung tâm được niêm phong/)).toBeTruthy();
    expect(core.asked('found_office')).toEqual([]);
    await user.click(await screen.findByRole('checkbox', { name: /Đã chép ra giấy/ }));
    await user.click(screen.getByRole('button', { name: /Lập sổ và tạo dấu/ }));
    await title('Đã tạo dấu niêm phong');
    expect(core.asked('found_office')).toEqual([{ office_id: 'so-22', name: 'Sở' }]);
    expect(core.asked('found_centre')).toEqual([]);
    expect(core.asked('make_seal')).toEqual([
      { passphrase: 'vuoc chech nhin vuong', is_replacement: false },
    ]);
    await user.click(screen.getByRole('button', { name: 'Vào Tổng quan' }));
    expect(here().name).toBe('board');
  });

  it('may leave the seal for later', async () => {
    const { user } = await open({ ...office, step: 3 }, made);
    await user.click(await screen.findByRole('button', { name: 'Để sau' }));
    await waitFor(() => expect(here().name).toBe('board'));
    expect([core.asked('found_office').length, core.asked('make_seal').length]).toEqual([1, 0]);
  });
});

describe('the answers', () => {
  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-09-30', '2026-07-01'],
    ['2026-12-31', '2026-10-01'],
  ])('begin the book of %s on %s', (today, first) => expect(quarterStart(today)).toBe(first));

  it('hand in no figures that were not asked', () => {
    const source = { id: 1, class: 'c', name: ' N ', cash: 5, account: 7, received: 9, spent: 3 };
    const whole = { ...filled, sources: [source], firstOn: '2026-01-01', accountKind: 'khong' };
    expect(openingSources(whole)).toEqual([
      { class: 'c', name: 'N', cash_vnd: 5, account_vnd: 0, received_year_vnd: 0, spent_year_vnd: 0 },
    ]);
    expect(openingSources({ ...whole, firstOn: '2026-07-01', accountKind: 'rieng' })[0]).toMatchObject({
      account_vnd: 7,
      received_year_vnd: 9,
      spent_year_vnd: 3,
    });
  });
});
