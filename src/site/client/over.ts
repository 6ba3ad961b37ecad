/**
 * What is over leaves lists at its instant, also on a site that was not built since: `data-leaves` on what goes then,
 * `data-appears` on what takes its place.
 */
export function startOver(): void {
  const isPast = (instant: string | undefined) => Date.parse(instant ?? "") <= Date.now();
  for (const each of document.querySelectorAll<HTMLElement>("[data-leaves], [data-appears]")) {
    const { leaves, appears } = each.dataset;
    if (isPast(leaves)) each.hidden = true;
    if (isPast(appears)) each.hidden = false;
  }
}
