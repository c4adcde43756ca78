import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { Host } from '../../../border/host';
import { here, type Params } from '../../../frame/route.svelte';
import { bookStatus, openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { wordsOf } from '../../../words/rules.testing';
import { check, finding, sealedReport, status, unready } from './report.testing';
import Screen from './Screen.svelte';

const signed = { report_number: '12/BC', signed_on: '2026-09-30', signed_ma_so_lieu: 'K7Q29F4M' };
const closed = status({ ...signed, is_closed: true }, { sealed: [sealedReport] });

let core: FakeCore;
afterEach(() => {
  core.restore();
  vi.useRealTimers();
});

async function open(answers: Answers, host: Partial<Host> = {}, params: Params = {}) {
  const base: Answers = {
    check_quarter: () => check(),
    read_report: () => status(),
    list_late: () => [],
    report_page: ({ page }) => ({ page, page_count: 3, svg: `<svg>${page}</svg>`, ma_so_lieu: '' }),
    list_sticks: () => [],
  };
  const opened = await openScreen(Screen, { ...base, ...answers }, params, host);
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const isBlocked = (one: HTMLElement): boolean => one.getAttribute('aria-disabled') === 'true';

describe('the check', () => {
  it('locks signing and sealing while something must be fixed, and says what', async () => {
    const { user } = await open({ check_quarter: () => unready });
    const seal = await button('4. Niêm phong');
    expect(isBlocked(seal)).toBe(true);
    expect(isBlocked(await button('3. Giám đốc ký'))).toBe(true);
    expect(screen.getByText(/sau khi sửa 1 chỗ và giải thích 1 chỗ/)).toBeTruthy();
    await user.click(seal);
    expect(screen.queryByLabelText('Mật khẩu niêm phong')).toBeNull();
  });

  it('takes a rule that could not be run for a hint: told, asking nothing, in nobody\'s way', async () => {
    const words = {
      ...wordsOf('payment-without-documents'),
      sentence_vi: 'Quy tắc này không chạy được trên số liệu của kỳ (fault).',
    };
    const notRun = finding('payment-without-documents', 'hint', { words, show: {} });
    await open({ check_quarter: () => check({ findings: [notRun], hints: 1 }) });
    expect(await screen.findByText(/Quy tắc này không chạy được/)).toBeTruthy();
    expect(screen.queryByLabelText(/giải thích/i)).toBeNull();
    expect(isBlocked(await button('3. Giám đốc ký'))).toBe(false);
  });

  it('asks before a half-typed explanation is left, by a link or another quarter', async () => {
    const { user } = await open({ check_quarter: () => unready });
    const box = (await screen.findAllByLabelText<HTMLInputElement>(/^Lời giải thích/))[0] as HTMLInputElement;
    await user.type(box, 'Chi trong tháng sau');
    await user.click(await button('Căn cứ hạn nộp'));
    expect(await screen.findByText('Bỏ những gì vừa gõ mà chưa cất?')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Nhập tiếp' }));
    expect(box.value).toBe('Chi trong tháng sau');
    expect(here().name).not.toBe('law');
    await user.click(await button('Căn cứ hạn nộp'));
    await user.click(await screen.findByRole('button', { name: 'Bỏ những gì vừa gõ' }));
    expect(here().name).toBe('law');
  });

  it('leads from the law of a finding to its rule, and back to the quarter', async () => {
    const { user } = await open({ check_quarter: () => unready });
    await user.click((await screen.findAllByRole('button', { name: /^Căn cứ:/ }))[0] as HTMLElement);
    expect(here()).toMatchObject({ name: 'law', params: { key: 'rules/voucher-without-source' } });
    expect(JSON.parse(here().params['back'] ?? '')).toEqual({ quarter: '2026-Q3' });
  });

  it('offers an explanation for a query alone, and sends rule, row and text', async () => {
    const explained = check({
      findings: [finding('payment-without-documents', 'query', { explanation: 'Mua lẻ' })],
    });
    const { user } = await open({
      check_quarter: () => unready,
      explain_finding: () => explained,
    });
    const boxes = await screen.findAllByLabelText(/Lời giải thích/);
    expect(boxes).toHaveLength(1);
    await user.type(boxes[0] as HTMLElement, 'Mua lẻ');
    await user.click(await button('Cất lời giải thích'));
    expect(await screen.findByText('Đã giải thích')).toBeTruthy();
    expect(core.asked('explain_finding')).toEqual([
      { quarter: '2026-Q3', rule: 'payment-without-documents', row: '-', text: 'Mua lẻ' },
    ]);
  });

  it('run again keeps an explanation that is half typed', async () => {
    const { user } = await open({ check_quarter: () => unready });
    await user.type(await screen.findByLabelText(/Lời giải thích/), 'Mua');
    await user.click(await button('Chạy lại'));
    await waitFor(() => expect(core.asked('check_quarter')).toHaveLength(2));
    expect(screen.getByLabelText<HTMLInputElement>(/Lời giải thích/).value).toBe('Mua');
  });
});

describe('the paper', () => {
  it('is shown a page at a time as a picture, so that no script in it runs', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.bad = 1</script></svg>';
    const { user } = await open({
      report_page: ({ page }) => ({ page, page_count: 2, svg, ma_so_lieu: '' }),
    });
    const picture = await screen.findByRole('img', { name: /trang 1\/2/ });
    expect(picture.getAttribute('src')).toMatch(/^blob:/);
    expect(document.querySelector('main script, .paper script, .paper svg')).toBeNull();
    await user.click(await button('Trang sau'));
    await screen.findByRole('img', { name: /trang 2\/2/ });
    expect(core.asked('report_page').map(({ page }) => page)).toEqual([1, 2]);
    expect(isBlocked(await button('Trang sau'))).toBe(true);
  });

  it('is led to by Ctrl P, and printed page by page by Ctrl P again', async () => {
    const print = vi.fn(async () => undefined);
    const pages = ['<svg id="a"/>', '<svg id="b"/>'];
    const { user } = await open(
      {
        check_quarter: () => unready,
        report_page: ({ page }) => ({ page, page_count: 2, svg: pages[page - 1] ?? '', ma_so_lieu: '' }),
      },
      { print },
    );
    const deaf = listenForKeys();
    await screen.findByRole('heading', { level: 1, name: /^Báo cáo quý/ });
    await user.keyboard('{Control>}p{/Control}');
    await screen.findByRole('img', { name: /trang 1\/2/ });
    expect(print).not.toHaveBeenCalled();
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(print).toHaveBeenCalledWith(pages));
    deaf();
  });

  it('printed tells where its file lies and opens it where the system can', async () => {
    const openFile = vi.fn(async () => undefined);
    const path = '/nha/bao-cao.pdf';
    const { user } = await open({ print_report: () => ({ path, file_name: 'b.pdf' }) }, { openFile });
    await user.click(await button(/^In báo cáo/));
    expect(await screen.findByText(`Đã ghi tệp PDF: ${path}`)).toBeTruthy();
    await user.click(await button('Mở tệp PDF'));
    expect(openFile).toHaveBeenCalledWith(path);
  });

  it('has no button to open its file in a window that cannot', async () => {
    const { user } = await open({ print_report: () => ({ path: '/a', file_name: 'a' }) });
    await user.click(await button(/^In báo cáo/));
    await screen.findByText(/Đã ghi tệp PDF/);
    expect(screen.queryByRole('button', { name: 'Mở tệp PDF' })).toBeNull();
  });

  it('that no longer agrees with the figures keeps the seal away', async () => {
    await open({ read_report: () => status(signed, { is_paper_stale: true }) });
    expect(await screen.findByText(/Số liệu đã đổi sau khi ký bản in\. Bản giấy/)).toBeTruthy();
    expect(isBlocked(await button('4. Niêm phong'))).toBe(true);
  });

  it('signed is noted with its number and day, and the seal is next', async () => {
    const { user } = await open({ record_signing: () => status(signed) });
    await user.click(await button('3. Giám đốc ký'));
    await user.click(await button(/Ghi ngày ký/));
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toMatch(/Nhập số của báo cáo.*Nhập ngày giám đốc ký/s);
    await user.type(screen.getByLabelText('Số của báo cáo'), '12/BC');
    await user.type(screen.getByLabelText('Ngày giám đốc ký'), '30/9');
    await user.click(await button(/Ghi ngày ký/));
    expect(await screen.findByLabelText('Mật khẩu niêm phong')).toBeTruthy();
    expect(core.asked('record_signing')).toEqual([
      { quarter: '2026-Q3', signed_on: '2026-09-30', number: '12/BC' },
    ]);
  });
});

describe('the seal', () => {
  const ready: Answers = { read_report: () => status(signed) };

  it('tells of Unikey and Caps Lock after a wrong passphrase, and keeps none of it', async () => {
    const wrong = new Refuse({ code: 'passphrase-wrong', message: '', field: 'passphrase' });
    const { user } = await open({ ...ready, seal_report: () => wrong });
    const box = await screen.findByLabelText<HTMLInputElement>('Mật khẩu niêm phong');
    await user.type(box, 'sai bét');
    expect(await screen.findByText(/có thể Unikey đang bật/)).toBeTruthy();
    await user.click(await button(/Tôi đã đối chiếu – Niêm phong quý III/));
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toMatch(/Unikey.*Caps Lock/s);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(box.value).toBe('');
    expect(core.asked('seal_report')).toEqual([{ quarter: '2026-Q3', passphrase: 'sai bét' }]);
  });

  it('hides the passphrase until asked to show it', async () => {
    const { user } = await open(ready);
    const box = await screen.findByLabelText('Mật khẩu niêm phong');
    expect(box.getAttribute('type')).toBe('password');
    await user.click(await button('Hiện'));
    expect(screen.getByLabelText('Mật khẩu niêm phong').getAttribute('type')).toBe('text');
  });

  it('cannot be pressed before the centre has one', async () => {
    await open({ ...ready, book_status: () => ({ ...bookStatus, has_seal: false }) });
    expect(isBlocked(await button('4. Niêm phong'))).toBe(true);
  });

  it('made leads to the stick, with the code in two groups', async () => {
    let isMade = false;
    const { user } = await open({
      read_report: () => (isMade ? closed : status(signed)),
      seal_report: () => {
        isMade = true;
        return { report: sealedReport, path: '/goi/a.zip', ma_so_lieu: 'K7Q2-9F4M', backup_path: '/b' };
      },
    });
    await user.type(await screen.findByLabelText('Mật khẩu niêm phong'), 'bon van de nghe');
    await user.click(await button(/Tôi đã đối chiếu/));
    expect(await screen.findByText('K7Q2-9F4M')).toBeTruthy();
    expect(await screen.findByRole('heading', { level: 1, name: /Chép báo cáo quý III/ })).toBeTruthy();
    await waitFor(() => expect(core.asked('list_sticks').length).toBeGreaterThan(0));
  });
});

describe('a seal that failed late', () => {
  it('shows the quarter as the book has it, with the failure still told', async () => {
    let isMade = false;
    const { user } = await open({
      read_report: () => (isMade ? closed : status(signed)),
      seal_report: () => {
        isMade = true;
        return new Refuse({ code: 'disk-full', message: '' });
      },
    });
    await user.type(await screen.findByLabelText('Mật khẩu niêm phong'), 'bon van de nghe');
    await user.click(await button(/Tôi đã đối chiếu/));
    expect(await screen.findByText(/đã niêm phong lúc/)).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('disk-full');
    expect(await button('Chép ra USB')).toBeTruthy();
  });
});

describe('a sealed quarter', () => {
  const sealed: Answers = { read_report: () => closed };
  const stick = {
    folder: '/media/KINGSTON',
    label: 'KINGSTON',
    free_bytes: 12_884_901_888,
    is_removable: true,
    is_read_only: false,
  };
  const copied = { path: '/media/KINGSTON/a.zip', size_bytes: 421_000, was_there: false };

  it('is only for looking', async () => {
    await open(sealed);
    expect(await screen.findByText(/đã niêm phong lúc/)).toBeTruthy();
    expect(screen.queryByRole('navigation', { name: 'Các bước của báo cáo' })).toBeNull();
    expect(await button('Chép lại')).toBeTruthy();
  });

  it('is at the copying at once for who pressed "copy" elsewhere', async () => {
    await open({ ...sealed, list_sticks: () => [stick] }, {}, { quarter: '2026-Q3', then: 'copy' });
    expect(await button('Chép ra KINGSTON')).toBeTruthy();
  });

  it('has a slip that goes with the stick', async () => {
    const { user } = await open({
      ...sealed,
      list_sticks: () => [stick],
      slip_pages: () => ({ pages: ['<svg xmlns="http://www.w3.org/2000/svg"></svg>'] }),
      print_slip: () => ({ path: '/in/PHIEU-GUI.pdf', file_name: 'PHIEU-GUI.pdf' }),
    }, {}, { quarter: '2026-Q3', then: 'copy' });
    await user.click(await button(/In phiếu gửi/));
    await user.click(await button(/Lưu tệp PDF/));
    await screen.findByText(/PHIEU-GUI\.pdf/);
    expect(core.asked('print_slip')).toHaveLength(1);
  });

  it('is opened for a replacement only with a reason', async () => {
    let isOpen = false;
    const { user } = await open({
      read_report: () => (isOpen ? status({ revision: 1 }) : closed),
      open_revision: () => {
        isOpen = true;
        return status({ revision: 1 }).state;
      },
    });
    await user.click(await button('Làm bản thay thế'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Mở lại quý' }));
    expect(core.asked('open_revision')).toEqual([]);
    await user.type(dialog.getByLabelText('Lý do làm bản thay thế'), 'Sót phiếu');
    await user.click(dialog.getByRole('button', { name: 'Mở lại quý' }));
    expect(await screen.findByText('Bản thay thế 1')).toBeTruthy();
    expect(core.asked('open_revision')).toEqual([{ quarter: '2026-Q3', reason: 'Sót phiếu' }]);
  });

  it('notices a stick that is plugged in while the screen is open', async () => {
    let sticks: (typeof stick)[] = [];
    const { user } = await open({ ...sealed, list_sticks: () => sticks });
    await user.click(await button('Chép lại'));
    expect(await screen.findByText(/Chưa thấy USB/)).toBeTruthy();
    sticks = [stick];
    const choice = await screen.findByLabelText(/KINGSTON/, {}, { timeout: 4000 });
    expect((choice as HTMLInputElement).checked).toBe(true);
    expect(screen.getByText(/còn trống 12/)).toBeTruthy();
  });

  it('copied tells code, file, size and what to do next, and the stick may be pulled', async () => {
    const { user } = await open({
      ...sealed,
      list_sticks: () => [stick],
      copy_to_stick: () => ({ ...copied, can_eject: true }),
      eject_stick: () => ({ is_safe: true }),
    });
    await user.click(await button('Chép lại'));
    await user.click(await button('Chép ra KINGSTON'));
    expect(await screen.findByText('Đã chép và đọc lại đúng')).toBeTruthy();
    expect(screen.getByText('K7Q2-9F4M')).toBeTruthy();
    expect(screen.getByText(/USB KINGSTON › BC_06874.*412/)).toBeTruthy();
    expect(screen.getByText(/Sở Giáo dục.*chậm nhất ngày 05\/10\/2026/)).toBeTruthy();
    expect(screen.queryByText('Có thể rút USB.')).toBeNull();
    await user.click(await button('Rút USB an toàn'));
    expect(await screen.findByText('Có thể rút USB.')).toBeTruthy();
    expect(core.asked('copy_to_stick')).toEqual([
      { bundle_id: sealedReport.bundle_id, folder: '/media/KINGSTON' },
    ]);
    expect(core.asked('eject_stick')).toEqual([{ folder: '/media/KINGSTON' }]);
  });

  it('whose stick is not safe yet does not say it may be pulled', async () => {
    const { user } = await open({
      ...sealed,
      list_sticks: () => [stick],
      copy_to_stick: () => ({ ...copied, can_eject: true }),
      eject_stick: () => ({ is_safe: false }),
    });
    await user.click(await button('Chép lại'));
    await user.click(await button('Chép ra KINGSTON'));
    await user.click(await button('Rút USB an toàn'));
    expect(await screen.findByText(/Chưa rút USB an toàn được/)).toBeTruthy();
    expect(screen.queryByText('Có thể rút USB.')).toBeNull();
  });

  it('goes to a typed folder too, and a failure leaves the choice as it was', async () => {
    const full = new Refuse({ code: 'stick-full', message: '' });
    const { user } = await open({ ...sealed, copy_to_stick: () => full });
    await user.click(await button('Chép lại'));
    await user.click(await screen.findByLabelText('Thư mục khác'));
    await user.click(await button('Chép báo cáo'));
    expect(await screen.findByText('Chọn USB hoặc nhập thư mục.')).toBeTruthy();
    await user.type(screen.getByLabelText('Thư mục'), '/nha/nop');
    await user.click(await button('Chép báo cáo'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Thư mục').value).toBe('/nha/nop');
    expect(core.asked('copy_to_stick')[0]?.folder).toBe('/nha/nop');
  });
});
