/** Small habits of this machine (language, type size). Losing them costs nothing. */

const PREFIX = 'so-cong-dong.';

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}
