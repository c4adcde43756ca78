import { afterEach, describe, expect, it } from 'vitest';
import { call } from './call';
import { CallError, NO_ANSWER, type Refusal } from './error';
import { benchHost } from './host.bench';
import { replaceHost, type Host } from './host';

let restore: (() => void) | null = null;
afterEach(() => restore?.());
const answer = (host: Host): void => void (restore = replaceHost(host));

async function refusal(): Promise<CallError> {
  try {
    await call('list_backups', {});
  } catch (caught) {
    if (caught instanceof CallError) return caught;
  }
  throw new Error('the call was not refused');
}

describe('call', () => {
  it('sends the name and JSON and gives what is ok', async () => {
    const sent: string[] = [];
    answer(async (name, request) => {
      sent.push(name, request);
      return '{"ok":{"act":"record_voucher","subject":"PC007"}}';
    });
    await call('undo_act', {});
    expect(sent).toEqual(['undo_act', '{}']);
  });

  it('throws the code, field and detail of a refusal', async () => {
    const error: Refusal = {
      code: 'cash-negative',
      message: 'm',
      field: 'amount_vnd',
      detail: { n: 1 },
    };
    answer(async () => JSON.stringify({ error }));
    expect(await refusal()).toMatchObject({
      code: 'cash-negative',
      field: 'amount_vnd',
      detail: { n: 1 },
    });
  });

  it.each([
    ['breaks', () => Promise.reject(new Error('closed'))],
    ['answers nothing', () => Promise.resolve('')],
    ['answers no JSON', () => Promise.resolve('<html>')],
    ['answers null', () => Promise.resolve('null')],
  ])('says so by one code when the core %s', async (_, host) => {
    answer(host);
    expect((await refusal()).code).toBe(NO_ANSWER);
  });

  it('takes the bench only when it answered well', async () => {
    const before = globalThis.fetch;
    globalThis.fetch = async () => new Response('no program', { status: 503 });
    await expect(benchHost('book_status', '{}', null)).rejects.toThrow('503');
    globalThis.fetch = before;
  });
});
