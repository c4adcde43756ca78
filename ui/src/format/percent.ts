/** Parts of ten thousand as a person reads them: 8333 → "83,33%", 10000 → "100%". */
export function formatPercent(parts: number): string {
  const whole = Math.trunc(parts / 100).toFixed(0).replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = String(parts % 100).padStart(2, '0').replace(/0+$/, '');
  return rest === '' ? `${whole}%` : `${whole},${rest}%`;
}
