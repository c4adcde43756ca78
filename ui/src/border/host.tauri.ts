import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Upgrade } from './generated';
import type { Host } from './host.types';
import { printPages } from './print';

/** The real window: the one place that knows Tauri. */
export const tauriHost: Host = Object.assign(
  (name: string, request: string, draft: string | null) =>
    invoke<string>('call', { name, request, draft }),
  {
    chooseFolder: () => invoke<string | null>('choose_folder'),
    chooseFile: () => invoke<string | null>('choose_file'),
    onDrop: (dropped: (paths: readonly string[]) => void) =>
      listen<{ paths: string[] }>('tauri://drag-drop', ({ payload }) => dropped(payload.paths)),
    onUpgrade: (told: (done: Upgrade) => void) =>
      listen<Upgrade>('upgrade', ({ payload }) => told(payload)),
    openFile: (path: string) => invoke<void>('open_file', { path }),
    // A window that a test drives would wait for ever behind a dialog nobody closes.
    ...(navigator.webdriver ? {} : { print: printPages }),
  },
);
