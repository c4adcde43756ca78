let only = $state(false);

/** Are only accepted reports added up? One answer for figures and workbook. */
export const acceptedOnly = (): boolean => only;

export function setAcceptedOnly(is: boolean): void {
  only = is;
}
