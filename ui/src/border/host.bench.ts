import type { Host } from './host.types';

/** A plain browser beside the dev server: the same words over a loop-back address. */
export const benchHost: Host = async (name, request) => {
  const reply = await fetch(`/__call/${name}`, { method: 'POST', body: request });
  if (!reply.ok) throw new Error(`the bench answered ${reply.status}`);
  return reply.text();
};
