/** Do two Dutch texts differ in a fact? */
export function saysOtherFacts(before: string, after: string): boolean {
  const digits = (text: string) => (text.match(/\d+/g) ?? []).sort().join(" ");
  return digits(before) !== digits(after);
}
