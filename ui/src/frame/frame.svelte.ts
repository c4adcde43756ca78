import type { Code } from '../border/error';
import type { BookRole, ClockRow } from '../border/generated';

/** What the frame shows around every screen; the screens that learn it tell it. */

export interface Failure {
  text: string;
  code: Code;
  retry?: (() => void) | undefined;
}

interface FrameState {
  /** null until a book is open: no nav is shown. */
  role: BookRole | null;
  /** Whose book: "TTHTCĐ xã Đông Tiến". */
  owner: string;
  /** "Quý III năm 2026 · đang mở". */
  period: string;
  /** Sample data: the striped band stands on every screen. */
  sample: boolean;
  /** The clock of this computer, while the day is in doubt. */
  clock: ClockRow | null;
  /** A failure of the program itself, over whatever screen is open. */
  failure: Failure | null;
}

export const frame = $state<FrameState>({
  role: null,
  owner: '',
  period: '',
  sample: false,
  clock: null,
  failure: null,
});
